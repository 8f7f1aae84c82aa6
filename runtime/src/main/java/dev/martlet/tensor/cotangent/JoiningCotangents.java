package dev.martlet.tensor.cotangent;

import static dev.martlet.DifferentialOperators.withoutDerivative;
import static dev.martlet.tensor.Arrangements.extents;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorJoining;
import dev.martlet.tensor.TensorParts;
import java.util.List;

/** The cotangents of lists of tensors. */
public final class JoiningCotangents {
  private JoiningCotangents() {}

  /**
   * Original: {@code y = concat(x1, x2, ...)}. Adjoint: {@code dx1 += dy[part 1]; dx2 += dy[part
   * 2]; ...}.
   *
   * @param tensors the tensors
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code tensors}
   */
  @Cotangent(of = "concat", in = TensorJoining.class)
  public static <S> List<Tensor<S>> concat(List<Tensor<S>> tensors, int axis, Tensor<S> cotangent) {
    return cotangent.split(axis, extents(withoutDerivative(tensors), axis));
  }

  /**
   * Original: {@code y = stack(x1, x2, ...)}. Adjoint: {@code dx1 += dy[1]; dx2 += dy[2]; ...}.
   *
   * @param tensors the tensors
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code tensors}
   */
  @Cotangent(of = "stack", in = TensorJoining.class)
  public static <S> List<Tensor<S>> stack(List<Tensor<S>> tensors, int axis, Tensor<S> cotangent) {
    return cotangent.unstacked(axis);
  }

  /**
   * Original: {@code (y1, y2, ...) = x.split(axis, extents)}. Adjoint: {@code dx += concat(dy1,
   * dy2, ...)}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param extents the extents of the parts
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "split", in = TensorParts.class)
  public static <S> Tensor<S> split(
      Tensor<S> x, int axis, List<Integer> extents, List<Tensor<S>> cotangent) {
    return extents.isEmpty() ? x : Tensor.concat(cotangent, axis);
  }

  /**
   * Original: {@code (y1, y2, ...) = x.unstacked(axis)}. Adjoint: {@code dx += stack(dy1, dy2,
   * ...)}.
   *
   * @param x the receiver
   * @param axis the axis
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "unstacked", in = TensorParts.class)
  public static <S> Tensor<S> unstacked(Tensor<S> x, int axis, List<Tensor<S>> cotangent) {
    return cotangent.isEmpty() ? x : Tensor.stack(cotangent, axis < 0 ? axis + x.rank() : axis);
  }
}
