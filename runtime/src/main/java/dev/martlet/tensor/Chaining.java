package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.kernel.Pairwise;
import dev.martlet.shape.Shape;
import java.util.random.RandomGenerator;

/**
 * What pullbacks are composed of beside the operations of tensors. For generated code and for the
 * rules of {@code dev.martlet.tensor.cotangent}.
 */
public final class Chaining {
  private Chaining() {}

  /**
   * Multiplies a cotangent by partial derivatives, element by element: 0 where the cotangent is 0,
   * also at a pole.
   *
   * @param cotangent the cotangent
   * @param partials the partial derivatives, of a shape that broadcasts to the cotangent's
   * @param <S> the scalar type
   * @return the product, of the cotangent's shape
   */
  public static <S> Tensor<S> chained(Tensor<S> cotangent, Tensor<S> partials) {
    return Broadcast.value(Pairwise.CHAINED, cotangent, partials);
  }

  /**
   * Original: {@code z = x y}. Adjoint: {@code dx += y dz; dy += x dz}, 0 where the factor beside
   * {@code y} is 0.
   *
   * @param cotangent the cotangent
   * @param partials the partial derivatives
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "chained")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> chainedPullback(
          Tensor<S> cotangent, Tensor<S> partials) {
    return new ValueWithPullback<>(
        chained(cotangent, partials),
        dz -> new TensorPair<>(chained(dz, partials), summedTo(chained(cotangent, dz), partials)));
  }

  /**
   * Forward mode of {@link #chained}.
   *
   * @param cotangent the cotangent
   * @param partials the partial derivatives
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "chained")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          chainedDifferential(Tensor<S> cotangent, Tensor<S> partials) {
    return new ValueWithDifferential<>(
        chained(cotangent, partials),
        (dx, dy) ->
            chained(Cotangents.orZero("chained", dx, cotangent), partials)
                .plus(chained(cotangent, Cotangents.orZero("chained", dy, partials))));
  }

  /**
   * Adds up what belongs to one element of a tensor that was stretched by broadcasting.
   *
   * @param cotangent of a shape that the other tensor broadcasts to
   * @param like the tensor that was stretched
   * @param <S> the scalar type
   * @return the sums, of the shape of {@code like}
   * @throws IllegalArgumentException if the shapes do not broadcast
   */
  public static <S> Tensor<S> summedTo(Tensor<S> cotangent, @NoDerivative Tensor<S> like) {
    return Layout.unstretched(cotangent, like.layout());
  }

  /**
   * Original: {@code y = x}, summed. Adjoint: {@code dx += dy}, stretched.
   *
   * @param cotangent the cotangent
   * @param like the tensor that was stretched
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "summedTo")
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> summedToPullback(
      Tensor<S> cotangent, @NoDerivative Tensor<S> like) {
    Shape shape = cotangent.layout();
    return new ValueWithPullback<>(summedTo(cotangent, like), dy -> Layout.stretched(dy, shape));
  }

  /**
   * Forward mode of {@link #summedTo}.
   *
   * @param cotangent the cotangent
   * @param like the tensor that was stretched
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "summedTo")
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> summedToDifferential(
          Tensor<S> cotangent, @NoDerivative Tensor<S> like) {
    return new ValueWithDifferential<>(summedTo(cotangent, like), dx -> summedTo(dx, like));
  }

  /**
   * Makes zeros.
   *
   * @param like a tensor
   * @param <S> the scalar type
   * @return zeros of its type and shape
   */
  public static <S> Tensor<S> zerosLike(@NoDerivative Tensor<S> like) {
    return Tensor.zeros(like.dtype(), like.layout());
  }

  /**
   * Makes a tensor of one number.
   *
   * @param number the number
   * @param like a tensor
   * @param <S> the scalar type
   * @return the number, of the tensor's type and rank 0
   */
  public static <S> Tensor<S> number(@NoDerivative double number, @NoDerivative Tensor<S> like) {
    return Tensor.full(like.dtype(), number, Shape.SCALAR);
  }

  /**
   * Makes 1 of true and 0 of false.
   *
   * @param where a mask
   * @param like a tensor
   * @param <S> the scalar type
   * @return numbers of the tensor's type, of the mask's shape
   */
  public static <S> Tensor<S> indicator(Tensor<Boolean> where, @NoDerivative Tensor<S> like) {
    return where.converted(like.dtype());
  }

  /**
   * Tells where a tensor is above another one.
   *
   * @param x a tensor
   * @param y a tensor that broadcasts with it
   * @param <S> the scalar type
   * @return 1 where x is above y, 1/2 where they are equal, 0 elsewhere
   */
  public static <S> Tensor<S> above(@NoDerivative Tensor<S> x, @NoDerivative Tensor<S> y) {
    return indicator(x.greaterThan(y), x).plus(indicator(x.greaterThanOrEqualTo(y), x)).times(0.5);
  }

  /**
   * Draws what {@link Tensor#droppedOut} keeps, as it does.
   *
   * @param like a tensor
   * @param rate the probability that an element is not kept, from 0 to 1, without 1
   * @param random what draws one number for each element, in their order
   * @param <S> the scalar type
   * @return 1 for an element that is kept, else 0
   * @throws IllegalArgumentException if the rate is none
   */
  public static <S> Tensor<S> kept(
      @NoDerivative Tensor<S> like, @NoDerivative double rate, RandomGenerator random) {
    boolean[] isKept = Masking.droppedOut(like, rate, random).isKept();
    return indicator(Tensor.owning(DType.BOOLEAN, like.layout(), isKept), like);
  }

  /**
   * Tells classes by ones.
   *
   * @param like a tensor {@code [..., classes]}
   * @param labels the classes
   * @param <S> the scalar type
   * @return 1 at each class, 0 elsewhere, of the tensor's type and shape
   */
  public static <S> Tensor<S> oneHotLike(@NoDerivative Tensor<S> like, Tensor<Integer> labels) {
    return Tensor.oneHot(like.dtype(), labels, like.dimension(-1));
  }

  /**
   * Original: {@code y = 1}. Adjoint: nothing.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "unit", in = Tensor.class)
  public static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> unitPullback(
      Tensor<S> self) {
    return new ValueWithPullback<>(self.unit(), _ -> zerosLike(self));
  }

  /**
   * Forward mode of {@link Tensor#unit}.
   *
   * @param self the receiver
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "unit", in = Tensor.class)
  public static <S>
      ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> unitDifferential(
          Tensor<S> self) {
    return new ValueWithDifferential<>(self.unit(), _ -> zerosLike(self));
  }

  /**
   * Tells which function an activation is.
   *
   * @param activation the activation
   * @return its name
   * @throws UnsupportedOperationException if it is no constant of {@link Activations}: nothing is
   *     known of the second derivative of others
   */
  public static String nameOf(Activation activation) {
    if (activation instanceof NamedActivation named) {
      return named.toString();
    }
    throw new UnsupportedOperationException(
        "the derivative of the activation %s cannot be differentiated once more: call its function itself"
            .formatted(activation));
  }
}
