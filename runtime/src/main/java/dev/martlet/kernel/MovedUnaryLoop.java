package dev.martlet.kernel;

/**
 * Computes {@code y[j]} from {@code x[i]}: the argument and the result need not lie at the same
 * place.
 *
 * @param <A> the type of the arrays
 */
@FunctionalInterface
interface MovedUnaryLoop<A> extends UnaryLoop<A> {

  /**
   * Runs over some indices.
   *
   * @param x the argument
   * @param xFrom its first index
   * @param y the result; may be the argument, at the same place
   * @param yFrom its first index
   * @param length the number of elements
   */
  void run(A x, int xFrom, A y, int yFrom, int length);

  @Override
  default void run(A x, A y, int from, int to) {
    run(x, from, y, from, to - from);
  }
}
