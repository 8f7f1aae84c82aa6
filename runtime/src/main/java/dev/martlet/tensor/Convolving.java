package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import java.util.function.Supplier;

/**
 * Convolutions of any number of spatial axes, and the two maps that are transposes of theirs: what
 * the cotangents of convolutions are composed of. Each is linear in both factors, and the
 * cotangents of each are the other two. For the rules of {@code dev.martlet.tensor.cotangent}.
 */
public final class Convolving {
  private Convolving() {}

  private static ConvolutionPlan plan(Tensor<?> images, Tensor<?> filter, Sliding sliding) {
    return ConvolutionPlan.of("convolution", images.rank() - 2, images, filter, sliding);
  }

  /** The plan of a convolution that could have had this result. */
  private static ConvolutionPlan plan(
      Tensor<?> images, Tensor<?> filter, Sliding sliding, Tensor<?> result) {
    ConvolutionPlan plan = plan(images, filter, sliding);
    Cotangents.check(plan.operation(), result, images.dtype(), plan.result());
    return plan;
  }

  private static <S> TensorPair<S> pair(
      Tensor<S> x, Supplier<Tensor<S>> first, Tensor<S> y, Supplier<Tensor<S>> second) {
    return new TensorPair<>(
        Tensor.deferred(x.dtype(), x.layout(), first),
        Tensor.deferred(y.dtype(), y.layout(), second));
  }

  /**
   * Convolves images with a filter.
   *
   * @param x images {@code [batch, ..., in]}
   * @param filter of shape {@code [..., in, out]}
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the results, channels last
   */
  public static <S> Tensor<S> convolved(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return plan(x, filter, sliding).value(x, filter);
  }

  /**
   * Original: {@code z[p] = sum over k of x[p + k] w[k]}. Adjoint: {@code dx[p + k] += w[k] dz[p];
   * dw[k] += x[p + k] dz[p]}.
   *
   * @param x images {@code [batch, ..., in]}
   * @param filter of shape {@code [..., in, out]}
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "convolved")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> convolvedPullback(
          Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return plan(x, filter, sliding).pullback(x, filter);
  }

  /**
   * Forward mode of {@link #convolved}.
   *
   * @param x images {@code [batch, ..., in]}
   * @param filter of shape {@code [..., in, out]}
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "convolved")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          convolvedDifferential(Tensor<S> x, Tensor<S> filter, Sliding sliding) {
    return plan(x, filter, sliding).differential(x, filter);
  }

  /**
   * Spreads results of a convolution over its images.
   *
   * @param z what has the shape of the result of the convolution
   * @param filter of shape {@code [..., in, out]}
   * @param images images of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return what has the shape of the images
   */
  public static <S> Tensor<S> toImages(
      Tensor<S> z, Tensor<S> filter, @NoDerivative Tensor<S> images, Sliding sliding) {
    return plan(images, filter, sliding, z).toImages(z, filter);
  }

  /**
   * Original: {@code x[p + k] += w[k] z[p]}. Adjoint: {@code dz[p] += sum over k of dx[p + k] w[k];
   * dw[k] += dx[p + k] z[p]}.
   *
   * @param z what has the shape of the result of the convolution
   * @param filter of shape {@code [..., in, out]}
   * @param images images of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "toImages")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> toImagesPullback(
          Tensor<S> z, Tensor<S> filter, @NoDerivative Tensor<S> images, Sliding sliding) {
    return new ValueWithPullback<>(
        toImages(z, filter, images, sliding),
        d ->
            pair(
                z,
                () -> convolved(d, filter, sliding),
                filter,
                () -> toFilter(d, z, filter, sliding)));
  }

  /**
   * Forward mode of {@link #toImages}.
   *
   * @param z what has the shape of the result of the convolution
   * @param filter of shape {@code [..., in, out]}
   * @param images images of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "toImages")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          toImagesDifferential(
              Tensor<S> z, Tensor<S> filter, @NoDerivative Tensor<S> images, Sliding sliding) {
    return new ValueWithDifferential<>(
        toImages(z, filter, images, sliding),
        (dz, df) -> {
          Tensor<S> first = toImages(Cotangents.orZero("toImages", dz, z), filter, images, sliding);
          return first.plus(
              toImages(z, Cotangents.orZero("toImages", df, filter), images, sliding));
        });
  }

  /**
   * Adds up what each element of a filter was multiplied by.
   *
   * @param x images {@code [batch, ..., in]}
   * @param z what has the shape of the result of the convolution
   * @param filter a filter of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return what has the shape of the filter
   */
  public static <S> Tensor<S> toFilter(
      Tensor<S> x, Tensor<S> z, @NoDerivative Tensor<S> filter, Sliding sliding) {
    return plan(x, filter, sliding, z).toFilter(x, z);
  }

  /**
   * Original: {@code w[k] = sum over p of x[p + k] z[p]}. Adjoint: {@code dx[p + k] += dw[k] z[p];
   * dz[p] += sum over k of x[p + k] dw[k]}.
   *
   * @param x images {@code [batch, ..., in]}
   * @param z what has the shape of the result of the convolution
   * @param filter a filter of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "toFilter")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> toFilterPullback(
          Tensor<S> x, Tensor<S> z, @NoDerivative Tensor<S> filter, Sliding sliding) {
    return new ValueWithPullback<>(
        toFilter(x, z, filter, sliding),
        d -> pair(x, () -> toImages(z, d, x, sliding), z, () -> convolved(x, d, sliding)));
  }

  /**
   * Forward mode of {@link #toFilter}.
   *
   * @param x images {@code [batch, ..., in]}
   * @param z what has the shape of the result of the convolution
   * @param filter a filter of the shape to come
   * @param sliding how the window slides
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "toFilter")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          toFilterDifferential(
              Tensor<S> x, Tensor<S> z, @NoDerivative Tensor<S> filter, Sliding sliding) {
    return new ValueWithDifferential<>(
        toFilter(x, z, filter, sliding),
        (dx, dz) -> {
          Tensor<S> first = toFilter(Cotangents.orZero("toFilter", dx, x), z, filter, sliding);
          return first.plus(toFilter(x, Cotangents.orZero("toFilter", dz, z), filter, sliding));
        });
  }
}
