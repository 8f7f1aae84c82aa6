package dev.martlet.kernel;

/** Reductions of {@code long}s, which overflow as Java's do. */
final class LongReductions implements Reducer<long[]> {
  @Override
  public void reduce(Fold fold, long[] x, int outer, int count, int inner, long[] y) {
    for (int i = 0; i < outer * inner; i++) {
      int first = i / inner * count * inner + i % inner;
      long folded =
          switch (fold) {
            case SUM -> 0;
            case PRODUCT -> 1;
            case MAX -> Long.MIN_VALUE;
            case MIN -> Long.MAX_VALUE;
          };
      for (int j = 0; j < count; j++) {
        long element = x[first + j * inner];
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
  public void place(Fold fold, long[] x, int outer, int count, int inner, int[] y) {
    for (int i = 0; i < outer * inner; i++) {
      int first = i / inner * count * inner + i % inner;
      int best = 0;
      for (int j = 1; j < count; j++) {
        long element = x[first + j * inner];
        long extreme = x[first + best * inner];
        if (fold == Fold.MAX ? element > extreme : element < extreme) {
          best = j;
        }
      }
      y[i] = best;
    }
  }
}
