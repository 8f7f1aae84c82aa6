package dev.martlet.tensor.cotangent;

import static dev.martlet.DifferentialOperators.withoutDerivative;
import static dev.martlet.tensor.Chaining.zerosLike;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorChecks;
import dev.martlet.tensor.TensorConversions;
import dev.martlet.tensor.TensorMaking;

/** The cotangents of what elements are made of and checked. */
public final class ConversionCotangents {
  private ConversionCotangents() {}

  /**
   * Original: {@code y = x.converted(type)}. Adjoint: {@code dx += dy, between real numbers}.
   *
   * @param x the receiver
   * @param type the type of the result
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @param <T> the scalar type of the result
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "converted", in = TensorConversions.class)
  public static <S, T> Tensor<S> converted(Tensor<S> x, DType<T> type, Tensor<T> cotangent) {
    DType<S> own = withoutDerivative(x).dtype();
    return type.isDifferentiable() && own.isDifferentiable()
        ? cotangent.converted(own)
        : zerosLike(x);
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy, which is checked as well}.
   *
   * @param x the receiver
   * @param what what is checked, for messages
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "requiringFinite", in = TensorChecks.class)
  public static <S> Tensor<S> requiringFinite(Tensor<S> x, String what, Tensor<S> cotangent) {
    return cotangent.requiringFinite("cotangent of " + what);
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param x the number
   * @param cotangent the result's cotangent
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "scalar", in = TensorMaking.class)
  public static float scalar(float x, Tensor<Float> cotangent) {
    return (float) cotangent.item();
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param x the number
   * @param cotangent the result's cotangent
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "scalar", in = TensorMaking.class)
  public static double scalar(double x, Tensor<Double> cotangent) {
    return cotangent.item();
  }
}
