package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.stream.IntStream;

/**
 * Logic on booleans, which has no derivatives, and choices by it, which have.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorLogic<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Tells where both are true.
   *
   * @param other a tensor of {@code BOOLEAN}, which broadcasts with this one
   * @return true where it is so
   * @throws IllegalArgumentException if the elements are no booleans, or the shapes do not
   *     broadcast
   */
  default Tensor<Boolean> and(Tensor<Boolean> other) {
    return Comparing.combined("and", (x, y) -> x && y, self(), other);
  }

  /**
   * Tells where one is true.
   *
   * @param other a tensor of {@code BOOLEAN}, which broadcasts with this one
   * @return true where it is so
   * @throws IllegalArgumentException if the elements are no booleans, or the shapes do not
   *     broadcast
   */
  default Tensor<Boolean> or(Tensor<Boolean> other) {
    return Comparing.combined("or", (x, y) -> x || y, self(), other);
  }

  /**
   * Tells where just one is true.
   *
   * @param other a tensor of {@code BOOLEAN}, which broadcasts with this one
   * @return true where it is so
   * @throws IllegalArgumentException if the elements are no booleans, or the shapes do not
   *     broadcast
   */
  default Tensor<Boolean> xor(Tensor<Boolean> other) {
    return Comparing.combined("xor", (x, y) -> x != y, self(), other);
  }

  /**
   * Tells where an element is false.
   *
   * @return true where it is
   * @throws IllegalArgumentException if the elements are no booleans
   */
  default Tensor<Boolean> not() {
    return Comparing.combined("not", (x, _) -> !x, self(), self());
  }

  /**
   * Tells whether any element is true; false where there are none.
   *
   * @return one boolean
   * @throws IllegalArgumentException if the elements are no booleans
   */
  default Tensor<Boolean> any() {
    return Comparing.folded("any", true, self(), IntStream.range(0, self().rank()).toArray());
  }

  /**
   * Tells along some axes whether any element is true; false where there are none.
   *
   * @param axes the axes, which may count from the end; the result does not have them
   * @return true where it is so
   * @throws IllegalArgumentException if the elements are no booleans, or there is no such axis
   */
  default Tensor<Boolean> any(int... axes) {
    return Comparing.folded("any", true, self(), axes);
  }

  /**
   * Tells whether all elements are true; true where there are none.
   *
   * @return one boolean
   * @throws IllegalArgumentException if the elements are no booleans
   */
  default Tensor<Boolean> all() {
    return Comparing.folded("all", false, self(), IntStream.range(0, self().rank()).toArray());
  }

  /**
   * Tells along some axes whether all elements are true; true where there are none.
   *
   * @param axes the axes, which may count from the end; the result does not have them
   * @return true where it is so
   * @throws IllegalArgumentException if the elements are no booleans, or there is no such axis
   */
  default Tensor<Boolean> all(int... axes) {
    return Comparing.folded("all", false, self(), axes);
  }

  /**
   * Takes the elements of another tensor where a mask says so.
   *
   * @param other the second tensor
   * @param where where its elements are taken; all three broadcast
   * @return this tensor's elements elsewhere
   * @throws IllegalArgumentException if the shapes do not broadcast, or the types differ
   */
  default Tensor<S> replacing(Tensor<S> other, Tensor<Boolean> where) {
    return Comparing.replacing(self(), other, where);
  }

  /**
   * Original: {@code z = where ? y : x}. Adjoint: {@code dx += dz} elsewhere, {@code dy += dz}
   * there, summed over the axes that were stretched.
   *
   * @param self the receiver
   * @param other the second tensor
   * @param where where its elements are taken
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "replacing")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> replacingPullback(
      TensorLogic<S> self, Tensor<S> other, Tensor<Boolean> where) {
    return Comparing.pullback(self.self(), other, where);
  }

  /**
   * Forward mode of {@link #replacing}.
   *
   * @param self the receiver
   * @param other the second tensor
   * @param where where its elements are taken
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "replacing")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          replacingDifferential(TensorLogic<S> self, Tensor<S> other, Tensor<Boolean> where) {
    return Comparing.differential(self.self(), other, where);
  }
}
