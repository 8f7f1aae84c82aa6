package dev.martlet.kernel;

/**
 * The softmax of each row of a matrix, and what is made of it.
 *
 * @param <A> the type of the arrays
 */
public abstract class Softmax<A> {
  private final Storage<A> storage;
  private final Reductions<A> reductions;

  Softmax(Storage<A> storage, Reductions<A> reductions) {
    this.storage = storage;
    this.reductions = reductions;
  }

  /** {@code y = exp(x - shift)} for a range. The sum is returned. */
  abstract double exponentials(A x, int from, int to, double shift, A y);

  /** {@code y = x * factor} for a range. */
  abstract void scale(A x, int from, int to, double factor, A y);

  /** {@code y = x - shift} for a range. */
  abstract void shift(A x, int from, int to, double shift, A y);

  /**
   * Takes the softmax.
   *
   * @param x a matrix
   * @param rows its rows
   * @param columns its columns, at least 1
   * @param y the result
   */
  public final void softmax(A x, int rows, int columns, A y) {
    softmax(x, 0, rows, columns, y);
  }

  /**
   * Takes the softmax of a matrix within an array.
   *
   * @param x an array
   * @param offset where the matrix begins in it, and in the result
   * @param rows its rows
   * @param columns its columns, at least 1
   * @param y the result
   */
  final void softmax(A x, int offset, int rows, int columns, A y) {
    forRows(
        rows,
        columns,
        (first, end) -> {
          int from = offset + first;
          int to = offset + end;
          double sum = exponentials(x, from, to, max(x, from, to), y);
          scale(y, from, to, 1 / sum, y);
        });
  }

  /**
   * Takes the logarithm of the softmax.
   *
   * @param x a matrix
   * @param rows its rows
   * @param columns its columns, at least 1
   * @param y the result
   */
  public final void logSoftmax(A x, int rows, int columns, A y) {
    forRows(
        rows,
        columns,
        (from, to) -> {
          double max = max(x, from, to);
          double sum = exponentials(x, from, to, max, y);
          shift(x, from, to, max + Math.log(sum), y);
        });
  }

  /**
   * Takes the cross entropy of the softmax and a label.
   *
   * @param x a matrix
   * @param rows its rows
   * @param columns its columns, at least 1
   * @param labels for each row the column that is right
   * @param probabilities the softmax
   * @param losses for each row minus the logarithm of the probability of its label
   */
  public final void crossEntropy(
      A x, int rows, int columns, int[] labels, A probabilities, A losses) {
    forRows(
        rows,
        columns,
        (from, to) -> {
          int row = from / columns;
          double max = max(x, from, to);
          double sum = exponentials(x, from, to, max, probabilities);
          scale(probabilities, from, to, 1 / sum, probabilities);
          storage.set(losses, row, max - storage.get(x, from + labels[row]) + Math.log(sum));
        });
  }

  /** What is subtracted: not infinity from infinity. */
  private double max(A x, int from, int to) {
    double max = reductions.run(Fold.MAX, x, from, to);
    return max == Double.NEGATIVE_INFINITY ? 0 : max;
  }

  private static void forRows(int rows, int columns, Threads.Range row) {
    Threads.forRange(
        rows,
        1,
        3.0 * columns,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            row.run(i * columns, (i + 1) * columns);
          }
        });
  }
}
