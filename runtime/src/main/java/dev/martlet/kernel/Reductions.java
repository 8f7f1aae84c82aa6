package dev.martlet.kernel;

/**
 * Reductions of the middle one of three axes.
 *
 * <p>Long sums are made of blocks, whose sums are added in their order: the result does not depend
 * on the number of threads, and the error does not grow with the length.
 *
 * @param <A> the type of the arrays
 */
public abstract class Reductions<A> implements Reducer<A> {
  /** Elements whose fold is one number before it is combined with others. */
  private static final int BLOCK = 2_048;

  /** Rows that are added up in the result's own precision before they are added to others. */
  private static final int ROWS = 256;

  /** Of shorter rows, several are folded as one. */
  private static final int SHORT = 128;

  private final Storage<A> storage;

  Reductions(Storage<A> storage) {
    this.storage = storage;
  }

  /**
   * Folds a run of elements.
   *
   * @param fold the operation
   * @param x an array
   * @param from the first index
   * @param to the index behind the last one
   * @return the result, not rounded
   */
  public abstract double run(Fold fold, A x, int from, int to);

  /** Folds each element of a row into that of another one: {@code y = fold(y, x)}. */
  abstract void row(Fold fold, A x, int xOffset, A y, int yOffset, int length);

  @Override
  public final void reduce(Fold fold, A x, int outer, int count, int inner, A y) {
    if (outer * inner == 0) {
      return;
    }
    if (count == 0) {
      storage.fill(y, 0, outer * inner, fold.neutral());
    } else if (inner == 1 && outer == 1) {
      storage.set(y, 0, whole(fold, x, count));
    } else if (inner == 1) {
      Threads.forRange(
          outer,
          1,
          0.1 * count + 5,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              storage.set(y, i, blocks(fold, x, i * count, (i + 1) * count));
            }
          });
    } else if (outer > 1) {
      Threads.forRange(
          outer,
          1,
          0.1 * count * inner,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              rows(fold, x, i * count * inner, count, inner, y, i * inner, inner);
            }
          });
    } else {
      Threads.forRange(
          inner,
          64,
          0.1 * count,
          (from, to) -> rows(fold, x, from, count, inner, y, from, to - from));
    }
  }

  private double whole(Fold fold, A x, int count) {
    if (count <= BLOCK) {
      return run(fold, x, 0, count);
    }
    double[] blocks = new double[Math.ceilDiv(count, BLOCK)];
    Threads.forRange(
        blocks.length,
        1,
        0.1 * BLOCK,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            blocks[i] = run(fold, x, i * BLOCK, (int) Math.min(count, (i + 1L) * BLOCK));
          }
        });
    double folded = fold.neutral();
    for (double block : blocks) {
      folded = fold.apply(folded, block);
    }
    return folded;
  }

  private double blocks(Fold fold, A x, int from, int to) {
    if (to - from <= BLOCK) {
      return run(fold, x, from, to);
    }
    double folded = fold.neutral();
    for (int i = from; i < to; i += Math.min(BLOCK, to - i)) {
      folded = fold.apply(folded, run(fold, x, i, i + Math.min(BLOCK, to - i)));
    }
    return folded;
  }

  /** Folds {@code count} rows, which lie {@code stride} apart, into one. */
  private void rows(
      Fold fold, A x, int offset, int count, int stride, A y, int yOffset, int length) {
    // So many that both folds take about as many steps, or that a row is long.
    int together = Math.min((int) Math.sqrt(count), 2 * SHORT / length);
    if (stride == length && length < SHORT && together > 1) {
      int wide = together * length;
      A folded = storage.allocate(wide);
      rows(fold, x, offset, count / together, wide, folded, 0, wide);
      storage.copy(folded, 0, y, yOffset, length);
      for (int i = 1; i < together; i++) {
        row(fold, folded, i * length, y, yOffset, length);
      }
      for (int i = count / together * together; i < count; i++) {
        row(fold, x, offset + i * length, y, yOffset, length);
      }
      return;
    }
    storage.copy(x, offset, y, yOffset, length);
    for (int i = 1; i < Math.min(count, ROWS); i++) {
      row(fold, x, offset + i * stride, y, yOffset, length);
    }
    if (count > ROWS) {
      A block = storage.allocate(length);
      for (int start = ROWS; start < count; start += ROWS) {
        storage.copy(x, offset + start * stride, block, 0, length);
        for (int i = start + 1; i < Math.min(count, start + ROWS); i++) {
          row(fold, x, offset + i * stride, block, 0, length);
        }
        row(fold, block, 0, y, yOffset, length);
      }
    }
  }

  @Override
  public final void place(Fold fold, A x, int outer, int count, int inner, int[] y) {
    Threads.forRange(
        outer * inner,
        1,
        2.0 * count,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            y[i] = place(fold, x, i / inner * count * inner + i % inner, count, inner);
          }
        });
  }

  private int place(Fold fold, A x, int offset, int count, int stride) {
    int best = 0;
    double extreme = storage.get(x, offset);
    for (int i = 1; i < count && !Double.isNaN(extreme); i++) {
      double element = storage.get(x, offset + i * stride);
      if (Double.isNaN(element) || (fold == Fold.MAX ? element > extreme : element < extreme)) {
        best = i;
        extreme = element;
      }
    }
    return best;
  }
}
