package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.indicator;
import static dev.martlet.tensor.Chaining.number;

import dev.martlet.tensor.Attention;
import dev.martlet.tensor.Tensor;

/** The cotangents of attention. */
public final class AttentionCotangents {
  private AttentionCotangents() {}

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dp = dz v^T; ds =
   * p (dp - sum(p dp)) / sqrt(depth); dq += ds k}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code query}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class)
  public static <S> Tensor<S> scaledDotProductByQuery(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<S> cotangent) {
    return ofScores(weights(query, key), query, value, cotangent).matmul(key);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dp = dz v^T; ds =
   * p (dp - sum(p dp)) / sqrt(depth); dk += ds^T q}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code key}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class, position = 1)
  public static <S> Tensor<S> scaledDotProductByKey(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<S> cotangent) {
    return ofScores(weights(query, key), query, value, cotangent).matmul(query, true, false);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dv += p^T dz}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code value}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class, position = 2)
  public static <S> Tensor<S> scaledDotProductByValue(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<S> cotangent) {
    return weights(query, key).matmul(cotangent, true, false);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dp = dz v^T; ds =
   * p (dp - sum(p dp)) / sqrt(depth); dq += ds k}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param mask which keys a query sees
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code query}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class)
  public static <S> Tensor<S> scaledDotProductByQuery(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask, Tensor<S> cotangent) {
    return ofScores(weights(query, key, mask), query, value, cotangent).matmul(key);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dp = dz v^T; ds =
   * p (dp - sum(p dp)) / sqrt(depth); dk += ds^T q}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param mask which keys a query sees
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code key}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class, position = 1)
  public static <S> Tensor<S> scaledDotProductByKey(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask, Tensor<S> cotangent) {
    return ofScores(weights(query, key, mask), query, value, cotangent).matmul(query, true, false);
  }

  /**
   * Original: {@code p = softmax(q k^T / sqrt(depth)); z = p v}. Adjoint: {@code dv += p^T dz}.
   *
   * @param query the queries
   * @param key the keys
   * @param value the values
   * @param mask which keys a query sees
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code value}
   */
  @Cotangent(of = "scaledDotProduct", in = Attention.class, position = 2)
  public static <S> Tensor<S> scaledDotProductByValue(
      Tensor<S> query, Tensor<S> key, Tensor<S> value, Tensor<Boolean> mask, Tensor<S> cotangent) {
    return weights(query, key, mask).matmul(cotangent, true, false);
  }

  private static <S> Tensor<S> ofScores(
      Tensor<S> weights, Tensor<S> query, Tensor<S> value, Tensor<S> cotangent) {
    Tensor<S> change = cotangent.matmul(value, false, true);
    return ReductionCotangents.softmax(query, -1, weights, change)
        .dividedBy(Math.sqrt(query.dimension(-1)));
  }

  private static <S> Tensor<S> scores(Tensor<S> query, Tensor<S> key) {
    return query.matmul(key, false, true).dividedBy(Math.sqrt(query.dimension(-1)));
  }

  private static <S> Tensor<S> weights(Tensor<S> query, Tensor<S> key) {
    return scores(query, key).softmax(-1);
  }

  /** A query that sees no key has the weights of one that sees all, but for zeros. */
  private static <S> Tensor<S> weights(Tensor<S> query, Tensor<S> key, Tensor<Boolean> mask) {
    Tensor<S> scores = scores(query, key);
    Tensor<Boolean> seen = mask.broadcastTo(scores.shape());
    Tensor<Boolean> hidden = seen.not().and(seen.any(-1).expanded(-1));
    return scores
        .replacing(number(Double.NEGATIVE_INFINITY, scores), hidden)
        .softmax(-1)
        .times(indicator(seen, scores));
  }
}
