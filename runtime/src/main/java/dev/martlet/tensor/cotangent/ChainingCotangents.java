package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.chained;
import static dev.martlet.tensor.Chaining.number;
import static dev.martlet.tensor.Chaining.summedTo;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.Chaining;
import dev.martlet.tensor.Tensor;

/** The cotangents of what pullbacks are composed of. */
public final class ChainingCotangents {
  private ChainingCotangents() {}

  /**
   * Original: {@code z = chained(x, y)}. Adjoint: {@code dx += y dz}.
   *
   * @param x the argument
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "chained", in = Chaining.class)
  public static <S> Tensor<S> chainedByX(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return chained(cotangent, y);
  }

  /**
   * Original: {@code z = chained(x, y)}. Adjoint: {@code dy += x dz}.
   *
   * @param x the argument
   * @param y the other operand
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "chained", in = Chaining.class, position = 1)
  public static <S> Tensor<S> chainedByY(Tensor<S> x, Tensor<S> y, Tensor<S> cotangent) {
    return summedTo(chained(x, cotangent), y);
  }

  /**
   * Original: {@code y = summedTo(x, like)}. Adjoint: {@code dx += dy}.
   *
   * @param x the argument
   * @param like what was stretched
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "summedTo", in = Chaining.class)
  public static <S> Tensor<S> summedToByX(Tensor<S> x, Tensor<S> like, Tensor<S> cotangent) {
    return cotangent.broadcastTo(x.shape());
  }

  /**
   * Original: {@code y = x.item()}. Adjoint: {@code dx += dy}.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "item", in = Tensor.class)
  public static <S> Tensor<S> item(Tensor<S> x, double cotangent) {
    return number(0, x).plus(cotangent);
  }

  /**
   * Original: {@code y = x.unit()}. Adjoint: nothing.
   *
   * @param x the receiver
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "unit", in = Tensor.class)
  public static <S> Tensor<S> unit(Tensor<S> x, Tensor<S> cotangent) {
    return zerosLike(x);
  }
}
