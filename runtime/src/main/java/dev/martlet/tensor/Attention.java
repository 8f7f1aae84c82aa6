package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/** Attention: means of values, weighted by how well their keys match a query. */
public final class Attention {
  private Attention() {}

  /**
   * Takes for each query the mean of the values, weighted by how well their keys match it: the
   * softmax of the dot products, divided by the square root of the depth. One operation: products
   * for one stack of matrices at a time.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param <S> the scalar type
   * @return of shape {@code [..., n, width]}
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> scaledDotProduct(Tensor<S> query, Tensor<S> key, Tensor<S> value) {
    return AttentionPlan.of(query, key, value).value(query, key, value);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dv += p^T dz; dp =
   * dz v^T; ds = p * (dp - sum(p * dp)) / sqrt(depth); dq += ds k; dk += ds^T q}.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "scaledDotProduct")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> scaledDotProductPullback(
          Tensor<S> query, Tensor<S> key, Tensor<S> value) {
    return AttentionPlan.of(query, key, value).pullback(query, key, value);
  }

  /**
   * Forward mode of {@link #scaledDotProduct(Tensor, Tensor, Tensor)}.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "scaledDotProduct")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> scaledDotProductDifferential(
          Tensor<S> query, Tensor<S> key, Tensor<S> value) {
    return AttentionPlan.of(query, key, value).differential(query, key, value);
  }

  /**
   * Takes for each query the mean of those values that it may see, weighted by how well their keys
   * match it. A query that may see none gets zeros.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param mask which query may see which value; broadcasts to {@code [..., n, m]}
   * @param <S> the scalar type
   * @return of shape {@code [..., n, width]}
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> scaledDotProduct(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask) {
    return AttentionPlan.of(query, key, value, mask).value(query, key, value);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dv += p^T dz; dp =
   * dz v^T; ds = p * (dp - sum(p * dp)) / sqrt(depth); dq += ds k; dk += ds^T q}.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param mask which query may see which value; broadcasts to {@code [..., n, m]}
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "scaledDotProduct")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> scaledDotProductPullback(
          Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask) {
    return AttentionPlan.of(query, key, value, mask).pullback(query, key, value);
  }

  /**
   * Forward mode of {@link #scaledDotProduct(Tensor, Tensor, Tensor, Tensor)}.
   *
   * @param query of shape {@code [..., n, depth]}
   * @param key of shape {@code [..., m, depth]}
   * @param value of shape {@code [..., m, width]}
   * @param mask which query may see which value; broadcasts to {@code [..., n, m]}
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "scaledDotProduct")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> scaledDotProductDifferential(
          Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask) {
    return AttentionPlan.of(query, key, value, mask).differential(query, key, value);
  }
}
