package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.List;

/**
 * How tensors are made of others. Written as {@code Tensor.concat(...)}: a class of its own only
 * since {@link Tensor} has another subject.
 */
public abstract sealed class TensorJoining extends TensorNesting permits TensorSampling {
  TensorJoining() {}

  /**
   * Puts tensors one behind the other along an axis.
   *
   * @param tensors at least one; their shapes differ in this axis only
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return the tensor of all of them
   * @throws IllegalArgumentException if there is no tensor or no such axis, or the shapes do not
   *     fit
   */
  public static <S> Tensor<S> concat(List<Tensor<S>> tensors, int axis) {
    return Joining.concat("concat", tensors, axis);
  }

  /**
   * Original: {@code y = concat(x1, x2, ...)}. Adjoint: {@code dx1 += dy[part 1]; dx2 += dy[part
   * 2]; ...}.
   *
   * @param tensors at least one
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "concat")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, List<Tensor<S>>>> concatPullback(
          List<Tensor<S>> tensors, int axis) {
    List<Tensor<S>> all = List.copyOf(tensors);
    Tensor<S> joined = Joining.concat("concat", all, axis);
    return new ValueWithPullback<>(
        joined,
        dy -> {
          Cotangents.check("concat", dy, joined.dtype(), joined.layout());
          return Joining.split("concat", dy, axis, Joining.extents("concat", all, axis));
        });
  }

  /**
   * Forward mode of {@link #concat}.
   *
   * @param tensors at least one
   * @param axis the axis
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "concat")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<List<Tensor<S>>, Tensor<S>>> concatDifferential(
          List<Tensor<S>> tensors, int axis) {
    List<Tensor<S>> all = List.copyOf(tensors);
    return new ValueWithDifferential<>(
        Joining.concat("concat", all, axis),
        tangents -> Joining.concat("concat", Cotangents.orZeros("concat", tangents, all), axis));
  }

  /**
   * Puts tensors of one shape side by side along a new axis.
   *
   * @param tensors at least one
   * @param axis where the new axis stands then; may count from the end
   * @param <S> the scalar type
   * @return the tensor of all of them
   * @throws IllegalArgumentException if there is no tensor or no such place, or the shapes differ
   */
  public static <S> Tensor<S> stack(List<Tensor<S>> tensors, int axis) {
    return Joining.stack(tensors, axis);
  }

  /**
   * Original: {@code y = stack(x1, x2, ...)}. Adjoint: {@code dx1 += dy[1]; dx2 += dy[2]; ...}.
   *
   * @param tensors at least one
   * @param axis where the new axis stands then
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "stack")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, List<Tensor<S>>>> stackPullback(
          List<Tensor<S>> tensors, int axis) {
    Tensor<S> joined = Joining.stack(tensors, axis);
    return new ValueWithPullback<>(
        joined,
        dy -> {
          Cotangents.check("stack", dy, joined.dtype(), joined.layout());
          return Joining.unstack(dy, axis);
        });
  }

  /**
   * Forward mode of {@link #stack}.
   *
   * @param tensors at least one
   * @param axis where the new axis stands then
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "stack")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<List<Tensor<S>>, Tensor<S>>> stackDifferential(
          List<Tensor<S>> tensors, int axis) {
    List<Tensor<S>> all = List.copyOf(tensors);
    return new ValueWithDifferential<>(
        Joining.stack(all, axis),
        tangents -> Joining.stack(Cotangents.orZeros("stack", tangents, all), axis));
  }
}
