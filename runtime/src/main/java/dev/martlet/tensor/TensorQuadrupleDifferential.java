package dev.martlet.tensor;

/**
 * The differential of an operation on four tensors.
 *
 * @param <S> the scalar type
 */
@FunctionalInterface
public interface TensorQuadrupleDifferential<S> {

  /**
   * Pushes tangents of the arguments forward to the result.
   *
   * @param first the tangent of the first argument, of its shape
   * @param second the tangent of the second argument, of its shape
   * @param third the tangent of the third argument, of its shape
   * @param fourth the tangent of the fourth argument, of its shape
   * @return the tangent of the result
   */
  Tensor<S> apply(Tensor<S> first, Tensor<S> second, Tensor<S> third, Tensor<S> fourth);
}
