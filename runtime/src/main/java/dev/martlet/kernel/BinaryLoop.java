package dev.martlet.kernel;

/**
 * Computes {@code z[i]} from {@code x[i]} and {@code y[i]}.
 *
 * @param <A> the type of the arrays
 */
@FunctionalInterface
public interface BinaryLoop<A> {

  /**
   * Runs over a range of indices.
   *
   * @param x the first argument
   * @param y the second argument
   * @param z the result; may be one of the arguments
   * @param from the first index
   * @param to the index behind the last one
   */
  void run(A x, A y, A z, int from, int to);
}
