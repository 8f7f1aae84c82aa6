package dev.martlet.kernel;

/** Reductions of {@code int}s, which overflow as Java's do. */
final class IntReductions implements Reducer<int[]> {
  @Override
  public void reduce(Fold fold, int[] x, int outer, int count, int inner, int[] y) {
    for (int i = 0; i < outer * inner; i++) {
      int first = i / inner * count * inner + i % inner;
      int folded =
          switch (fold) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX -> Integer.MIN_VALUE;
            case MIN -> Integer.MAX_VALUE;
          };
      for (int j = 0; j < count; j++) {
        int element = x[first + j * inner];
        folded =
            switch (fold) {
              case SUM -> folded + element;
              case PRODUCT -> folded * element;
              case MAX -> Math.max(folded, element);
              case MIN -> Math.min(folded, element);
            };
      }
      y[i] = folded;
    }
  }

  @Override
  public void place(Fold fold, int[] x, int outer, int count, int inner, int[] y) {
    for (int i = 0; i < outer * inner; i++) {
      int first = i / inner * count * inner + i % inner;
      int best = 0;
      for (int j = 1; j < count; j++) {
        int element = x[first + j * inner];
        int extreme = x[first + best * inner];
        if (fold == Fold.MAX ? element > extreme : element < extreme) {
          best = j;
        }
      }
      y[i] = best;
    }
  }
}
