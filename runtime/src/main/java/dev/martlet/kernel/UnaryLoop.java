package dev.martlet.kernel;

/**
 * Computes {@code y[i]} from {@code x[i]}.
 *
 * @param <A> the type of the arrays
 */
@FunctionalInterface
public interface UnaryLoop<A> {

  /**
   * Runs over a range of indices.
   *
   * @param x the argument
   * @param y the result; may be the argument
   * @param from the first index
   * @param to the index behind the last one
   */
  void run(A x, A y, int from, int to);
}
