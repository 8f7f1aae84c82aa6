package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.number;
import static dev.martlet.tensor.Chaining.summedTo;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorPowers;

/** The cotangents of powers and roots. */
public final class PowerCotangents {
  private PowerCotangents() {}

  /**
   * Original: {@code z = x.pow(y)}. Adjoint: {@code dx += y x^(y - 1) dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "pow", in = TensorPowers.class)
  public static <S> Tensor<S> powByX(
      Tensor<S> x, Tensor<S> y, Tensor<S> result, Tensor<S> cotangent) {
    return summedTo(
        chained(cotangent, y.times(x.pow(y.minus(1))).replacing(number(0, x), y.equalTo(0))), x);
  }

  /**
   * Original: {@code z = x.pow(y)}. Adjoint: {@code dy += z log(x) dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "pow", in = TensorPowers.class, position = 1)
  public static <S> Tensor<S> powByY(
      Tensor<S> x, Tensor<S> y, Tensor<S> result, Tensor<S> cotangent) {
    return summedTo(
        chained(
            cotangent,
            result
                .times(x.log())
                .replacing(number(0, x), x.lessThan(0).or(x.equalTo(0).and(y.greaterThan(0))))),
        y);
  }

  /**
   * Original: {@code z = x.pow(y)}. Adjoint: {@code dx += y x^(y - 1) dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "pow", in = TensorPowers.class)
  public static <S> Tensor<S> powByX(Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return y == 0 ? zerosLike(x) : chained(cotangent, x.pow(y - 1).times(y));
  }

  /**
   * Original: {@code z = x.pow(y)}. Adjoint: {@code dy += sum(z log(x) dz)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "pow", in = TensorPowers.class, position = 1)
  public static <S> double powByY(Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return chained(
            cotangent,
            result
                .times(x.log())
                .replacing(number(0, x), y > 0 ? x.lessThanOrEqualTo(0) : x.lessThan(0)))
        .sum()
        .item();
  }

  /**
   * Original: {@code y = x.squared()}. Adjoint: {@code dx += 2 x dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "squared", in = TensorPowers.class)
  public static <S> Tensor<S> squared(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.times(2));
  }

  /**
   * Original: {@code y = x.sqrt()}. Adjoint: {@code dx += dy / (2 y)}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sqrt", in = TensorPowers.class)
  public static <S> Tensor<S> sqrt(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.times(2).reciprocal());
  }

  /**
   * Original: {@code y = x.rsqrt()}. Adjoint: {@code dx -= y^3 / 2 dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "rsqrt", in = TensorPowers.class)
  public static <S> Tensor<S> rsqrt(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.times(result.squared()).times(-0.5));
  }

  /**
   * Original: {@code y = x.reciprocal()}. Adjoint: {@code dx -= y^2 dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "reciprocal", in = TensorPowers.class)
  public static <S> Tensor<S> reciprocal(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.squared().negated());
  }
}
