package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.number;
import static dev.martlet.tensor.Chaining.summedTo;

import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorHyperbolics;
import dev.martlet.tensor.TensorTrigonometry;

/** The cotangents of trigonometric and hyperbolic functions. */
public final class TrigonometryCotangents {
  private TrigonometryCotangents() {}

  /**
   * Original: {@code y = x.sin()}. Adjoint: {@code dx += cos(x) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sin", in = TensorTrigonometry.class)
  public static <S> Tensor<S> sin(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.cos());
  }

  /**
   * Original: {@code y = x.cos()}. Adjoint: {@code dx -= sin(x) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "cos", in = TensorTrigonometry.class)
  public static <S> Tensor<S> cos(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.sin().negated());
  }

  /**
   * Original: {@code y = x.tan()}. Adjoint: {@code dx += (1 + y^2) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "tan", in = TensorTrigonometry.class)
  public static <S> Tensor<S> tan(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.squared().plus(1));
  }

  /**
   * Original: {@code y = x.asin()}. Adjoint: {@code dx += dy / sqrt(1 - x^2)}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "asin", in = TensorTrigonometry.class)
  public static <S> Tensor<S> asin(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.squared().subtractedFrom(1).rsqrt());
  }

  /**
   * Original: {@code y = x.acos()}. Adjoint: {@code dx -= dy / sqrt(1 - x^2)}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "acos", in = TensorTrigonometry.class)
  public static <S> Tensor<S> acos(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.squared().subtractedFrom(1).rsqrt().negated());
  }

  /**
   * Original: {@code y = x.atan()}. Adjoint: {@code dx += dy / (1 + x^2)}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "atan", in = TensorTrigonometry.class)
  public static <S> Tensor<S> atan(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.squared().plus(1).reciprocal());
  }

  /**
   * Original: {@code y = x.sinh()}. Adjoint: {@code dx += cosh(x) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "sinh", in = TensorHyperbolics.class)
  public static <S> Tensor<S> sinh(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.cosh());
  }

  /**
   * Original: {@code y = x.cosh()}. Adjoint: {@code dx += sinh(x) dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "cosh", in = TensorHyperbolics.class)
  public static <S> Tensor<S> cosh(Tensor<S> x, Tensor<S> cotangent) {
    return chained(cotangent, x.sinh());
  }

  /**
   * Original: {@code y = x.tanh()}. Adjoint: {@code dx += (1 - y^2) dy}.
   *
   * @param x the receiver
   * @param result the operation's result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "tanh", in = TensorHyperbolics.class)
  public static <S> Tensor<S> tanh(Tensor<S> x, Tensor<S> result, Tensor<S> cotangent) {
    return chained(cotangent, result.squared().subtractedFrom(1));
  }

  /**
   * Original: {@code z = x.atan2(y)}. Adjoint: {@code dx += y / (x^2 + y^2) dz, 0 at the origin}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "atan2", in = TensorTrigonometry.class)
  public static <S> Tensor<S> atan2ByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    Tensor<S> partial = y.dividedBy(x.squared().plus(y.squared()));
    return summedTo(chained(cotangent, partial.replacing(number(0, x), isOrigin(x, y))), x);
  }

  /**
   * Original: {@code z = x.atan2(y)}. Adjoint: {@code dy -= x / (x^2 + y^2) dz, 0 at the origin}.
   *
   * @param x the receiver
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "atan2", in = TensorTrigonometry.class, position = 1)
  public static <S> Tensor<S> atan2ByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    Tensor<S> partial = x.dividedBy(x.squared().plus(y.squared())).negated();
    return summedTo(chained(cotangent, partial.replacing(number(0, x), isOrigin(x, y))), y);
  }

  private static <S> Tensor<Boolean> isOrigin(Tensor<S> x, Tensor<S> y) {
    return x.equalTo(0).and(y.equalTo(0));
  }
}
