package dev.martlet.tensor;

import dev.martlet.DifferentiableValue;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * Elements of another type.
 *
 * @param <S> the scalar type of the receiver
 */
public sealed interface TensorConversions<S> extends DifferentiableValue<S, Tensor<S>>
    permits Tensor {
  private Tensor<S> self() {
    return (Tensor<S>) this;
  }

  /**
   * Converts the elements as a cast does; a {@code boolean} is 0 or 1, and a number is {@code true}
   * unless it is 0. A derivative goes through from {@code float} to {@code double} and back, and
   * stops at all other types.
   *
   * @param type the type of the result
   * @param <T> its scalar type
   * @return the tensor of the same shape
   */
  default <T> Tensor<T> converted(DType<T> type) {
    return Conversion.value(self(), type);
  }

  /**
   * Original: {@code y = x}, rounded. Adjoint: {@code dx += dy}.
   *
   * @param self the receiver
   * @param type the type of the result
   * @param <S> the scalar type of the receiver
   * @param <T> the scalar type of the result
   * @return the value with its pullback
   */
  @Derivative(of = "converted")
  static <S, T> ValueWithPullback<Tensor<T>, Pullback<Tensor<T>, Tensor<S>>> convertedPullback(
      TensorConversions<S> self, DType<T> type) {
    Tensor<S> x = self.self();
    return new ValueWithPullback<>(
        Conversion.value(x, type),
        dy -> {
          Cotangents.check("converted", dy, type, x.layout());
          return Conversion.tangent(dy, x.dtype());
        });
  }

  /**
   * Forward mode of {@link #converted}.
   *
   * @param self the receiver
   * @param type the type of the result
   * @param <S> the scalar type of the receiver
   * @param <T> the scalar type of the result
   * @return the value with its differential
   */
  @Derivative(of = "converted")
  static <S, T>
      ValueWithDifferential<Tensor<T>, Differential<Tensor<S>, Tensor<T>>> convertedDifferential(
          TensorConversions<S> self, DType<T> type) {
    Tensor<S> x = self.self();
    return new ValueWithDifferential<>(
        Conversion.value(x, type),
        dx -> {
          Cotangents.checkTangent("converted", dx, x);
          return Conversion.tangent(dx, type);
        });
  }
}
