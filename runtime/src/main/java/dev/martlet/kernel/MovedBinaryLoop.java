package dev.martlet.kernel;

/**
 * Computes {@code z[k]} from {@code x[i]} and {@code y[j]}: arguments and result need not lie at
 * the same place.
 *
 * @param <A> the type of the arrays
 */
@FunctionalInterface
interface MovedBinaryLoop<A> extends BinaryLoop<A> {

  /**
   * Runs over some indices.
   *
   * @param x the first argument
   * @param xFrom its first index
   * @param y the second argument
   * @param yFrom its first index
   * @param z the result; may be one of the arguments, at the same place
   * @param zFrom its first index
   * @param length the number of elements
   */
  void run(A x, int xFrom, A y, int yFrom, A z, int zFrom, int length);

  @Override
  default void run(A x, A y, A z, int from, int to) {
    run(x, from, y, from, z, from, to - from);
  }
}
