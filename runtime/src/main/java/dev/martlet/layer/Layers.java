package dev.martlet.layer;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * Layers one after the other, in an expression.
 *
 * {@snippet :
 * import static dev.martlet.layer.Layers.sequenced;
 *
 * @Override
 * @Differentiable
 * public Tensor<Float> apply(Tensor<Float> images) {
 *   return sequenced(images, convolution, pooling, flatten, dense);
 * }
 * }
 */
public final class Layers {
  private Layers() {}

  /**
   * Applies layers.
   *
   * @param input what goes in
   * @param first takes the input
   * @param second takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C> C sequenced(A input, Layer<A, B> first, Layer<B, C> second) {
    return second.apply(first.apply(input));
  }

  /**
   * Applies layers.
   *
   * @param input what goes in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D> D sequenced(
      A input, Layer<A, B> first, Layer<B, C> second, Layer<C, D> third) {
    return third.apply(sequenced(input, first, second));
  }

  /**
   * Applies layers.
   *
   * @param input what goes in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E> E sequenced(
      A input, Layer<A, B> first, Layer<B, C> second, Layer<C, D> third, Layer<D, E> fourth) {
    return fourth.apply(sequenced(input, first, second, third));
  }

  /**
   * Applies layers.
   *
   * @param input what goes in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param fifth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what is between layers
   * @param <F> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E, F> F sequenced(
      A input,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third,
      Layer<D, E> fourth,
      Layer<E, F> fifth) {
    return fifth.apply(sequenced(input, first, second, third, fourth));
  }

  /**
   * Applies layers.
   *
   * @param input what goes in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param fifth takes what that gives
   * @param sixth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what is between layers
   * @param <F> what is between layers
   * @param <G> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E, F, G> G sequenced(
      A input,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third,
      Layer<D, E> fourth,
      Layer<E, F> fifth,
      Layer<F, G> sixth) {
    return sixth.apply(sequenced(input, first, second, third, fourth, fifth));
  }

  /**
   * Applies layers in training.
   *
   * @param input what goes in
   * @param training the training that they take part in
   * @param first takes the input
   * @param second takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C> C sequenced(
      A input, @NoDerivative Training training, Layer<A, B> first, Layer<B, C> second) {
    return second.apply(first.apply(input, training), training);
  }

  /**
   * Applies layers in training.
   *
   * @param input what goes in
   * @param training the training that they take part in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D> D sequenced(
      A input,
      @NoDerivative Training training,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third) {
    return third.apply(sequenced(input, training, first, second), training);
  }

  /**
   * Applies layers in training.
   *
   * @param input what goes in
   * @param training the training that they take part in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E> E sequenced(
      A input,
      @NoDerivative Training training,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third,
      Layer<D, E> fourth) {
    return fourth.apply(sequenced(input, training, first, second, third), training);
  }

  /**
   * Applies layers in training.
   *
   * @param input what goes in
   * @param training the training that they take part in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param fifth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what is between layers
   * @param <F> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E, F> F sequenced(
      A input,
      @NoDerivative Training training,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third,
      Layer<D, E> fourth,
      Layer<E, F> fifth) {
    return fifth.apply(sequenced(input, training, first, second, third, fourth), training);
  }

  /**
   * Applies layers in training.
   *
   * @param input what goes in
   * @param training the training that they take part in
   * @param first takes the input
   * @param second takes what that gives
   * @param third takes what that gives
   * @param fourth takes what that gives
   * @param fifth takes what that gives
   * @param sixth takes what that gives
   * @param <A> what goes in
   * @param <B> what is between layers
   * @param <C> what is between layers
   * @param <D> what is between layers
   * @param <E> what is between layers
   * @param <F> what is between layers
   * @param <G> what comes out
   * @return what comes out
   */
  @Differentiable
  public static <A, B, C, D, E, F, G> G sequenced(
      A input,
      @NoDerivative Training training,
      Layer<A, B> first,
      Layer<B, C> second,
      Layer<C, D> third,
      Layer<D, E> fourth,
      Layer<E, F> fifth,
      Layer<F, G> sixth) {
    return sixth.apply(sequenced(input, training, first, second, third, fourth, fifth), training);
  }
}
