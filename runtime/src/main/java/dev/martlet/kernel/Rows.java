package dev.martlet.kernel;

/**
 * Linear combinations, products and sums of ranges of elements, on the calling thread.
 *
 * @param <A> the type of the arrays
 */
public interface Rows<A> {

  /**
   * Multiplies by a number: {@code y = factor * x}.
   *
   * @param x what is multiplied
   * @param from the first index
   * @param to the index behind the last one
   * @param factor the number; the products are rounded, not it
   * @param y the result; may be {@code x}
   */
  void scale(A x, int from, int to, double factor, A y);

  /**
   * Adds a multiple: {@code z = x + factor * y}.
   *
   * @param x what is added to
   * @param y what is multiplied
   * @param factor the number; the products are rounded, not it
   * @param from the first index
   * @param to the index behind the last one
   * @param z the result; may be one of the others
   */
  void plusScaled(A x, A y, double factor, int from, int to, A z);

  /**
   * Adds a multiple: {@code y += factor * x}.
   *
   * @param x what is added
   * @param xOffset its first index
   * @param factor the number, rounded to the type of the elements
   * @param y what is added to
   * @param yOffset its first index
   * @param length the number of elements
   */
  void addScaled(A x, int xOffset, double factor, A y, int yOffset, int length);

  /**
   * Adds up products.
   *
   * @param x the first factors
   * @param xOffset the index of the first one
   * @param y the second factors
   * @param yOffset the index of the first one
   * @param length the number of products
   * @return their sum
   */
  double dot(A x, int xOffset, A y, int yOffset, int length);

  /**
   * Multiplies by weights, centred: {@code z = weight * (z - centre) * factor}.
   *
   * @param weights the weights
   * @param offset the index of the first one
   * @param z what is weighted
   * @param zOffset its first index
   * @param length the number of elements
   * @param centre what is subtracted
   * @param factor a factor of all
   */
  void weigh(A weights, int offset, A z, int zOffset, int length, double centre, double factor);

  /**
   * Adds to a row of sums.
   *
   * @param x what is added
   * @param offset its first index
   * @param sums what is added to, all of it
   */
  void addTo(A x, int offset, double[] sums);

  /**
   * Adds products to a row of sums.
   *
   * @param x the first factors
   * @param y the second factors
   * @param offset the first index of both
   * @param sums what is added to, all of it
   */
  void addProductsTo(A x, A y, int offset, double[] sums);

  /**
   * Moves and scales a row: {@code z = x * factor + summand}, each with its own.
   *
   * @param x the row
   * @param offset its first index, that of the result too
   * @param factors the factors
   * @param summands what is added
   * @param z the result; may be {@code x}
   */
  void affine(A x, int offset, double[] factors, double[] summands, A z);

  /**
   * Combines two rows: {@code z = x * first + y * second + summand}, each with its own.
   *
   * @param x the first row
   * @param first its factors
   * @param y the second row
   * @param second its factors
   * @param offset the first index of all
   * @param summands what is added
   * @param z the result; may be one of the others
   */
  void combine(A x, double[] first, A y, double[] second, int offset, double[] summands, A z);

  /**
   * Subtracts a number: {@code y = x - number}.
   *
   * @param x what it is subtracted from
   * @param offset its first index, that of the result too
   * @param length the number of elements
   * @param number the number
   * @param y the result; may be {@code x}
   */
  void shift(A x, int offset, int length, double number, A y);

  /**
   * Multiplies elementwise: {@code z = x * y}.
   *
   * @param x the first factors
   * @param xOffset the index of the first one, and of the result
   * @param y the second factors, all of them
   * @param z the result; may be {@code x}
   */
  void multiply(A x, int xOffset, A y, A z);

  /**
   * Multiplies and adds: {@code z = x * factors + summands}.
   *
   * @param x what is multiplied
   * @param offset its first index, that of the result too
   * @param factors the factors, all of them
   * @param summands what is added, as many
   * @param z the result; may be {@code x}
   */
  void multiplyAdd(A x, int offset, A factors, A summands, A z);

  /**
   * Combines two ranges: {@code z = z * first + x * second + summand}.
   *
   * @param z the first range, and the result
   * @param first its factor
   * @param x the second range
   * @param second its factor
   * @param offset the first index of both
   * @param length the number of elements
   * @param summand what is added
   */
  void blend(A z, double first, A x, double second, int offset, int length, double summand);
}
