package dev.martlet.tensor;

/**
 * The differential of an operation on three tensors.
 *
 * @param <S> the scalar type
 */
@FunctionalInterface
public interface TensorTripleDifferential<S> {

  /**
   * Pushes tangents of the arguments forward to the result.
   *
   * @param first the tangent of the first argument, of its shape
   * @param second the tangent of the second argument, of its shape
   * @param third the tangent of the third argument, of its shape
   * @return the tangent of the result
   */
  Tensor<S> apply(Tensor<S> first, Tensor<S> second, Tensor<S> third);
}
