package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.summedTo;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorArithmetic;
import dev.martlet.tensor.TensorNumbersFirst;

/** The cotangents of the four operations of arithmetic. */
public final class ArithmeticCotangents {
  private ArithmeticCotangents() {}

  /**
   * Original: {@code z = x + y; z = x - y}. Adjoint: {@code dx += dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"plus", "minus"},
      in = TensorArithmetic.class)
  public static <S> Tensor<S> plusByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(cotangent, x);
  }

  /**
   * Original: {@code z = x.plus(y)}. Adjoint: {@code dy += dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "plus", in = TensorArithmetic.class, position = 1)
  public static <S> Tensor<S> plusByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(cotangent, y);
  }

  /**
   * Original: {@code z = x + y; z = x - y}. Adjoint: {@code dx += dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(
      of = {"plus", "minus"},
      in = TensorArithmetic.class)
  public static <S> Tensor<S> plusByX(Tensor<S> x, double y, Tensor<S> cotangent) {
    return cotangent;
  }

  /**
   * Original: {@code z = x.plus(y)}. Adjoint: {@code dy += sum(dz)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "plus", in = TensorArithmetic.class, position = 1)
  public static <S> double plusByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return cotangent.sum().item();
  }

  /**
   * Original: {@code z = x.minus(y)}. Adjoint: {@code dy -= dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "minus", in = TensorArithmetic.class, position = 1)
  public static <S> Tensor<S> minusByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(cotangent.negated(), y);
  }

  /**
   * Original: {@code z = x.minus(y)}. Adjoint: {@code dy -= sum(dz)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "minus", in = TensorArithmetic.class, position = 1)
  public static <S> double minusByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return -cotangent.sum().item();
  }

  /**
   * Original: {@code z = x.times(y)}. Adjoint: {@code dx += y dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "times", in = TensorArithmetic.class)
  public static <S> Tensor<S> timesByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, y), x);
  }

  /**
   * Original: {@code z = x.times(y)}. Adjoint: {@code dy += x dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "times", in = TensorArithmetic.class, position = 1)
  public static <S> Tensor<S> timesByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, x), y);
  }

  /**
   * Original: {@code z = x.times(y)}. Adjoint: {@code dx += y dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "times", in = TensorArithmetic.class)
  public static <S> Tensor<S> timesByX(Tensor<S> x, double y, Tensor<S> cotangent) {
    return cotangent.times(y);
  }

  /**
   * Original: {@code z = x.times(y)}. Adjoint: {@code dy += sum(x dz)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "times", in = TensorArithmetic.class, position = 1)
  public static <S> double timesByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return chained(cotangent, x).sum().item();
  }

  /**
   * Original: {@code z = x.dividedBy(y)}. Adjoint: {@code dx += dz / y}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "dividedBy", in = TensorArithmetic.class)
  public static <S> Tensor<S> dividedByByX(
      Tensor<S> x, Tensor<S> y, Tensor<S> result, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, y.reciprocal()), x);
  }

  /**
   * Original: {@code z = x.dividedBy(y)}. Adjoint: {@code dy -= z / y dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "dividedBy", in = TensorArithmetic.class, position = 1)
  public static <S> Tensor<S> dividedByByY(
      Tensor<S> x, Tensor<S> y, Tensor<S> result, Tensor<S> cotangent) {
    return summedTo(chained(cotangent, result.dividedBy(y)).negated(), y);
  }

  /**
   * Original: {@code z = x.dividedBy(y)}. Adjoint: {@code dx += dz / y}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "dividedBy", in = TensorArithmetic.class)
  public static <S> Tensor<S> dividedByByX(
      Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return cotangent.dividedBy(y);
  }

  /**
   * Original: {@code z = x.dividedBy(y)}. Adjoint: {@code dy -= sum(z dz) / y}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "dividedBy", in = TensorArithmetic.class, position = 1)
  public static <S> double dividedByByY(
      Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return -chained(cotangent, result).sum().item() / y;
  }

  /**
   * Original: {@code y = x.negated()}. Adjoint: {@code dx -= dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "negated", in = TensorArithmetic.class)
  public static <S> Tensor<S> negated(Tensor<S> x, Tensor<S> cotangent) {
    return cotangent.negated();
  }

  /**
   * Original: {@code z = x.subtractedFrom(y)}. Adjoint: {@code dx -= dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "subtractedFrom", in = TensorNumbersFirst.class)
  public static <S> Tensor<S> subtractedFromByX(Tensor<S> x, double y, Tensor<S> cotangent) {
    return cotangent.negated();
  }

  /**
   * Original: {@code z = x.subtractedFrom(y)}. Adjoint: {@code dy += sum(dz)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "subtractedFrom", in = TensorNumbersFirst.class, position = 1)
  public static <S> double subtractedFromByY(Tensor<S> x, double y, Tensor<S> cotangent) {
    return cotangent.sum().item();
  }

  /**
   * Original: {@code z = x.dividing(y)}. Adjoint: {@code dx -= z / x dz}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "dividing", in = TensorNumbersFirst.class)
  public static <S> Tensor<S> dividingByX(
      Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.dividedBy(x)).negated();
  }

  /**
   * Original: {@code z = x.dividing(y)}. Adjoint: {@code dy += sum(dz / x)}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "dividing", in = TensorNumbersFirst.class, position = 1)
  public static <S> double dividingByY(
      Tensor<S> x, double y, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, x.reciprocal()).sum().item();
  }
}
