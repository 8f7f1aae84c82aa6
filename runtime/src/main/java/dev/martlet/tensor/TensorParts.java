package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.List;

/**
 * Tensors taken apart along an axis, and put together.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorParts<S> extends DifferentiableValue<S, Tensor<S>> permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Puts another tensor behind this one along an axis.
   *
   * @param other the second tensor, whose shape differs in this axis only
   * @param axis the axis, which may count from the end
   * @return the tensor of both
   * @throws IllegalArgumentException if there is no such axis, or the shapes do not fit
   */
  default Tensor<S> concatenated(Tensor<S> other, int axis) {
    return Joining.concat("concatenated", List.of(self(), other), axis);
  }

  /**
   * Original: {@code z = concat(x, y)}. Adjoint: {@code dx += dz[part 1]; dy += dz[part 2]}.
   *
   * @param self the receiver
   * @param other the second tensor
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "concatenated")
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> concatenatedPullback(
      TensorParts<S> self, Tensor<S> other, int axis) {
    List<Tensor<S>> both = List.of(self.self(), other);
    Tensor<S> joined = Joining.concat("concatenated", both, axis);
    return new ValueWithPullback<>(
        joined,
        dz -> {
          Cotangents.check("concatenated", dz, joined.dtype(), joined.layout());
          List<Tensor<S>> parts =
              Joining.split("concatenated", dz, axis, Joining.extents("concatenated", both, axis));
          return new TensorPair<>(parts.getFirst(), parts.getLast());
        });
  }

  /**
   * Forward mode of {@link #concatenated}.
   *
   * @param self the receiver
   * @param other the second tensor
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "concatenated")
  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          concatenatedDifferential(TensorParts<S> self, Tensor<S> other, int axis) {
    return new ValueWithDifferential<>(
        Joining.concat("concatenated", List.of(self.self(), other), axis),
        (dx, dy) -> {
          Tensor<S> first = Cotangents.orZero("concatenated", dx, self.self());
          Tensor<S> second = Cotangents.orZero("concatenated", dy, other);
          return Joining.concat("concatenated", List.of(first, second), axis);
        });
  }

  /**
   * Takes the tensor apart along an axis: the opposite of {@link Tensor#concat}.
   *
   * @param axis the axis, which may count from the end
   * @param extents the extent of each part along it
   * @return the parts, in their order
   * @throws IllegalArgumentException if there is no such axis, or the extents do not make it up
   */
  default List<Tensor<S>> split(int axis, List<Integer> extents) {
    return Joining.split("split", self(), axis, extents);
  }

  /**
   * Original: {@code (y1, y2, ...) = split(x)}. Adjoint: {@code dx += concat(dy1, dy2, ...)}.
   *
   * @param self the receiver
   * @param axis the axis
   * @param extents the extent of each part along it
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "split")
  static <S> ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> splitPullback(
      TensorParts<S> self, int axis, List<Integer> extents) {
    List<Tensor<S>> parts = Joining.split("split", self.self(), axis, extents);
    return new ValueWithPullback<>(
        parts,
        cotangents -> {
          List<Tensor<S>> all = Cotangents.allOrZeros("split", cotangents, parts);
          return parts.isEmpty() ? self.self() : Joining.concat("split", all, axis);
        });
  }

  /**
   * Forward mode of {@link #split}.
   *
   * @param self the receiver
   * @param axis the axis
   * @param extents the extent of each part along it
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "split")
  static <S>
      ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>>
          splitDifferential(TensorParts<S> self, int axis, List<Integer> extents) {
    return new ValueWithDifferential<>(
        Joining.split("split", self.self(), axis, extents),
        dx -> {
          Cotangents.checkTangent("split", dx, self.self());
          return Joining.split("split", dx, axis, extents);
        });
  }

  /**
   * Takes the tensor apart along an axis, which the parts do not have: the opposite of {@link
   * Tensor#stack}.
   *
   * @param axis the axis, which may count from the end
   * @return the parts, in their order
   * @throws IllegalArgumentException if there is no such axis
   */
  default List<Tensor<S>> unstacked(int axis) {
    return Joining.unstack(self(), axis);
  }

  /**
   * Original: {@code (y1, y2, ...) = unstack(x)}. Adjoint: {@code dx += stack(dy1, dy2, ...)}.
   *
   * @param self the receiver
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "unstacked")
  static <S>
      ValueWithPullback<List<Tensor<S>>, Pullback<List<Tensor<S>>, Tensor<S>>> unstackedPullback(
          TensorParts<S> self, int axis) {
    List<Tensor<S>> parts = Joining.unstack(self.self(), axis);
    return new ValueWithPullback<>(
        parts,
        cotangents -> {
          List<Tensor<S>> all = Cotangents.allOrZeros("unstacked", cotangents, parts);
          return parts.isEmpty()
              ? self.self()
              : Joining.stack(all, self.self().layout().axis("unstacked", axis));
        });
  }

  /**
   * Forward mode of {@link #unstacked}.
   *
   * @param self the receiver
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "unstacked")
  static <S>
      ValueWithDifferential<List<Tensor<S>>, Differential<Tensor<S>, List<Tensor<S>>>>
          unstackedDifferential(TensorParts<S> self, int axis) {
    return new ValueWithDifferential<>(
        Joining.unstack(self.self(), axis),
        dx -> {
          Cotangents.checkTangent("unstacked", dx, self.self());
          return Joining.unstack(dx, axis);
        });
  }
}
