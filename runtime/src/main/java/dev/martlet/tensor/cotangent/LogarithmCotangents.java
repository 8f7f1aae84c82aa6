package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorLogarithms;

/** The cotangents of exponentials and logarithms. */
public final class LogarithmCotangents {
  private LogarithmCotangents() {}

  /**
   * Original: {@code y = x.exp()}. Adjoint: {@code dx += y dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "exp", in = TensorLogarithms.class)
  public static <S> Tensor<S> exp(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result);
  }

  /**
   * Original: {@code y = x.expm1()}. Adjoint: {@code dx += (y + 1) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "expm1", in = TensorLogarithms.class)
  public static <S> Tensor<S> expm1(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.plus(1));
  }

  /**
   * Original: {@code y = x.log()}. Adjoint: {@code dx += dy / x}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "log", in = TensorLogarithms.class)
  public static <S> Tensor<S> log(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.reciprocal());
  }

  /**
   * Original: {@code y = x.log1p()}. Adjoint: {@code dx += dy / (1 + x)}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "log1p", in = TensorLogarithms.class)
  public static <S> Tensor<S> log1p(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.plus(1).reciprocal());
  }

  /**
   * Original: {@code y = x.log2()}. Adjoint: {@code dx += dy / (x log(2))}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "log2", in = TensorLogarithms.class)
  public static <S> Tensor<S> log2(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.times(Math.log(2)).reciprocal());
  }

  /**
   * Original: {@code y = x.log10()}. Adjoint: {@code dx += dy / (x log(10))}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "log10", in = TensorLogarithms.class)
  public static <S> Tensor<S> log10(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.times(Math.log(10)).reciprocal());
  }

  /**
   * Original: {@code y = x.erf()}. Adjoint: {@code dx += 2 / sqrt(pi) exp(-x^2) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "erf", in = TensorLogarithms.class)
  public static <S> Tensor<S> erf(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.squared().negated().exp().times(2 / Math.sqrt(Math.PI)));
  }
}
