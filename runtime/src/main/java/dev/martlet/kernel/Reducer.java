package dev.martlet.kernel;

/**
 * Reductions of the middle one of three axes.
 *
 * @param <A> the type of the arrays
 */
public interface Reducer<A> {

  /**
   * Reduces.
   *
   * @param fold the operation
   * @param x an array of {@code outer * count * inner} elements
   * @param outer the extent of the first axis
   * @param count the extent of the second axis, which is reduced
   * @param inner the extent of the third axis
   * @param y the result, of {@code outer * inner} elements, which are overwritten
   */
  void reduce(Fold fold, A x, int outer, int count, int inner, A y);

  /**
   * Finds the place of the greatest or least element along the middle axis: the first one of equal
   * elements, the first {@code NaN} if there is one.
   *
   * @param fold {@link Fold#MAX} or {@link Fold#MIN}
   * @param x an array of {@code outer * count * inner} elements
   * @param outer the extent of the first axis
   * @param count the extent of the second axis, at least 1
   * @param inner the extent of the third axis
   * @param y the places, {@code outer * inner} of them
   */
  void place(Fold fold, A x, int outer, int count, int inner, int[] y);
}
