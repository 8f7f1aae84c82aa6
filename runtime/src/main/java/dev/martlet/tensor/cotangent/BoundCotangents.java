package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.above;
import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.indicator;
import static dev.martlet.tensor.Chaining.number;
import static dev.martlet.tensor.Chaining.summedTo;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorBounds;
import dev.martlet.tensor.TensorLogic;
import dev.martlet.tensor.TensorSigns;

/** The cotangents of bounds, signs and choices. */
public final class BoundCotangents {
  private BoundCotangents() {}

  /**
   * Original: {@code z = x.max(y)}. Adjoint: {@code dx += (x > y) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "max", in = TensorBounds.class)
  public static <S> Tensor<S> maxByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, above(x, y)), x);
  }

  /**
   * Original: {@code z = x.max(y)}. Adjoint: {@code dy += (y > x) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "max", in = TensorBounds.class, position = 1)
  public static <S> Tensor<S> maxByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, above(y, x)), y);
  }

  /**
   * Original: {@code z = x.min(y)}. Adjoint: {@code dx += (x < y) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "min", in = TensorBounds.class)
  public static <S> Tensor<S> minByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, above(y, x)), x);
  }

  /**
   * Original: {@code z = x.min(y)}. Adjoint: {@code dy += (y < x) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "min", in = TensorBounds.class, position = 1)
  public static <S> Tensor<S> minByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, above(x, y)), y);
  }

  /**
   * Original: {@code z = x.atLeast(y)}. Adjoint: {@code dx += (x > y) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "atLeast", in = TensorBounds.class)
  public static <S> Tensor<S> atLeastByX(Tensor<S> x, double y, Tensor<S> cotangent) {
    return chained(cotangent, above(x, number(y, x)));
  }

  /**
   * Original: {@code z = x.atLeast(y)}. Adjoint: {@code dy += sum((y > x) dz), half for equal
   * ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "atLeast", in = TensorBounds.class, position = 1)
  public static <S> double atLeastByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return chained(cotangent, above(number(y, x), x)).sum().item();
  }

  /**
   * Original: {@code z = x.atMost(y)}. Adjoint: {@code dx += (x < y) dz, half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "atMost", in = TensorBounds.class)
  public static <S> Tensor<S> atMostByX(Tensor<S> x, double y, Tensor<S> cotangent) {
    return chained(cotangent, above(number(y, x), x));
  }

  /**
   * Original: {@code z = x.atMost(y)}. Adjoint: {@code dy += sum((y < x) dz), half for equal ones}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "atMost", in = TensorBounds.class, position = 1)
  public static <S> double atMostByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return chained(cotangent, above(x, number(y, x))).sum().item();
  }

  /**
   * Original: {@code y = x.clip(low, high)}. Adjoint: {@code dx += (low <= x <= high) dy}.
   *
   * @param x the receiver
   * @param low the lower bound
   * @param high the upper bound
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "clip", in = TensorBounds.class)
  public static <S> Tensor<S> clip(Tensor<S> x, double low, double high, Tensor<S> cotangent) {
    return chained(
        cotangent, indicator(x.greaterThanOrEqualTo(low).and(x.lessThanOrEqualTo(high)), x));
  }

  /**
   * Original: {@code y = x.abs()}. Adjoint: {@code dx += sign(x) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "abs", in = TensorSigns.class)
  public static <S> Tensor<S> abs(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.sign());
  }

  /**
   * Original: {@code y} is constant but for its steps. Adjoint: nothing.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"sign", "floor", "ceil", "round"},
      in = TensorSigns.class)
  public static <S> Tensor<S> steps(Tensor<S> x, Tensor<S> cotangent) {
    return zerosLike(x);
  }

  /**
   * Original: {@code z = x.replacing(y, where)}. Adjoint: {@code dx += dz elsewhere}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param where the mask
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "replacing", in = TensorLogic.class)
  public static <S> Tensor<S> replacingByX(
      Tensor<S> x, Tensor<S> y, Tensor<Boolean> where, Tensor<S> cotangent) {
    return summedTo(cotangent.replacing(number(0, x), where), x);
  }

  /**
   * Original: {@code z = x.replacing(y, where)}. Adjoint: {@code dy += dz there}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param where the mask
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "replacing", in = TensorLogic.class, position = 1)
  public static <S> Tensor<S> replacingByY(
      Tensor<S> x, Tensor<S> y, Tensor<Boolean> where, Tensor<S> cotangent) {
    return summedTo(number(0, x).replacing(cotangent, where), y);
  }
}
