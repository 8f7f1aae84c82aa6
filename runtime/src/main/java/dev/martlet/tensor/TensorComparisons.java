package dev.martlet.tensor;

import dev.martlet.kernel.Comparison;

/**
 * Comparisons, element by element, which have no derivatives.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorComparisons<S> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Tells where an element is less than that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> lessThan(Tensor<S> other) {
    return Comparing.compared("lessThan", Comparison.LESS, self(), other);
  }

  /**
   * Tells where an element is less than a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> lessThan(double number) {
    return Comparing.compared(Comparison.LESS, self(), number);
  }

  /**
   * Tells where an element is at most that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> lessThanOrEqualTo(Tensor<S> other) {
    return Comparing.compared("lessThanOrEqualTo", Comparison.LESS_OR_EQUAL, self(), other);
  }

  /**
   * Tells where an element is at most a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> lessThanOrEqualTo(double number) {
    return Comparing.compared(Comparison.LESS_OR_EQUAL, self(), number);
  }

  /**
   * Tells where an element is greater than that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> greaterThan(Tensor<S> other) {
    return Comparing.compared("greaterThan", Comparison.GREATER, self(), other);
  }

  /**
   * Tells where an element is greater than a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> greaterThan(double number) {
    return Comparing.compared(Comparison.GREATER, self(), number);
  }

  /**
   * Tells where an element is at least that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> greaterThanOrEqualTo(Tensor<S> other) {
    return Comparing.compared("greaterThanOrEqualTo", Comparison.GREATER_OR_EQUAL, self(), other);
  }

  /**
   * Tells where an element is at least a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> greaterThanOrEqualTo(double number) {
    return Comparing.compared(Comparison.GREATER_OR_EQUAL, self(), number);
  }

  /**
   * Tells where an element equals that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> equalTo(Tensor<S> other) {
    return Comparing.compared("equalTo", Comparison.EQUAL, self(), other);
  }

  /**
   * Tells where an element equals a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> equalTo(double number) {
    return Comparing.compared(Comparison.EQUAL, self(), number);
  }

  /**
   * Tells where an element differs from that of another tensor. {@code NaN} differs from all.
   *
   * @param other the second tensor, which broadcasts with this one
   * @return true where it does
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<Boolean> notEqualTo(Tensor<S> other) {
    return Comparing.compared("notEqualTo", Comparison.NOT_EQUAL, self(), other);
  }

  /**
   * Tells where an element differs from a number.
   *
   * @param number the number, which is not rounded
   * @return true where it does
   */
  default Tensor<Boolean> notEqualTo(double number) {
    return Comparing.compared(Comparison.NOT_EQUAL, self(), number);
  }
}
