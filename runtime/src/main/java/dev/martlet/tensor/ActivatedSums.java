package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;

/**
 * What layers compute: sums of inputs times weights, a bias, and an activation that is known when
 * the program runs. Where that works on each element by itself, all is one chain, as it is where
 * the compiler sees {@code relu(x.matmul(weight).plus(bias))}. Results and errors are those of the
 * operations by themselves.
 */
public final class ActivatedSums {
  private ActivatedSums() {}

  /**
   * Takes {@code activation(x.matmul(weight).plus(bias))}.
   *
   * @param x of shape {@code [..., in]}
   * @param weight of shape {@code [in, out]}
   * @param bias of shape {@code [out]}
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return of shape {@code [..., out]}
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> product(
      Tensor<S> x, Tensor<S> weight, Tensor<S> bias, Activation activation) {
    String chain = NamedActivation.chain("matmul", activation);
    return last(Fused.applied(chain, x, weight, bias), activation);
  }

  /**
   * Original: {@code y = activation(x w + b)}. Adjoint: {@code dt = activation'(x w + b) * dy; dx
   * += dt w^T; dw += x^T dt; db += dt}.
   *
   * @param x of shape {@code [..., in]}
   * @param weight of shape {@code [in, out]}
   * @param bias of shape {@code [out]}
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "product")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> productPullback(
          Tensor<S> x, Tensor<S> weight, Tensor<S> bias, Activation activation) {
    String chain = NamedActivation.chain("matmul", activation);
    return last(Fused.appliedPullback(chain, x, weight, bias), activation);
  }

  /**
   * Forward mode of {@link #product}.
   *
   * @param x of shape {@code [..., in]}
   * @param weight of shape {@code [in, out]}
   * @param bias of shape {@code [out]}
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "product")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> productDifferential(
          Tensor<S> x, Tensor<S> weight, Tensor<S> bias, Activation activation) {
    String chain = NamedActivation.chain("matmul", activation);
    return last(Fused.appliedDifferential(chain, x, weight, bias), activation);
  }

  /**
   * Takes {@code activation(convolution(x, filter, sliding).plus(bias))}.
   *
   * @param convolution its name, as {@code "conv2d"} or {@code "depthwiseConv1d"}
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param bias of as many numbers as there are channels in the result
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the results, channels last
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static <S> Tensor<S> convolution(
      String convolution,
      Tensor<S> x,
      Tensor<S> filter,
      Sliding sliding,
      Tensor<S> bias,
      Activation activation) {
    String chain = NamedActivation.chain(convolution, activation);
    return last(FusedConvolutions.applied(chain, sliding, x, filter, bias), activation);
  }

  /**
   * Original: {@code y = activation(x * w + b)}. Adjoint: {@code dt = activation'(x * w + b) dy; dx
   * += dt * w^T; dw += x^T * dt; db += dt}.
   *
   * @param convolution its name, as {@code "conv2d"} or {@code "depthwiseConv1d"}
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param bias of as many numbers as there are channels in the result
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "convolution")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> convolutionPullback(
          String convolution,
          Tensor<S> x,
          Tensor<S> filter,
          Sliding sliding,
          Tensor<S> bias,
          Activation activation) {
    String chain = NamedActivation.chain(convolution, activation);
    return last(FusedConvolutions.appliedPullback(chain, sliding, x, filter, bias), activation);
  }

  /**
   * Forward mode of {@link #convolution}.
   *
   * @param convolution its name, as {@code "conv2d"} or {@code "depthwiseConv1d"}
   * @param x what is convolved
   * @param filter the filter
   * @param sliding how the window slides
   * @param bias of as many numbers as there are channels in the result
   * @param activation what is applied to the sums
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "convolution")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> convolutionDifferential(
          String convolution,
          Tensor<S> x,
          Tensor<S> filter,
          Sliding sliding,
          Tensor<S> bias,
          Activation activation) {
    String chain = NamedActivation.chain(convolution, activation);
    return last(FusedConvolutions.appliedDifferential(chain, sliding, x, filter, bias), activation);
  }

  /** What an activation makes of sums that no chain has applied it to. */
  private static <S> Tensor<S> last(Tensor<S> sums, Activation activation) {
    return NamedActivation.isInChain(activation) ? sums : activation.apply(sums);
  }

  private static <S, G> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, G>> last(
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, G>> sums, Activation activation) {
    if (NamedActivation.isInChain(activation)) {
      return sums;
    }
    var rule = ActivationDerivatives.apply.valueWithPullback(activation, sums.value());
    return new ValueWithPullback<>(
        rule.value(), dy -> sums.pullback().apply(rule.pullback().apply(dy)));
  }

  private static <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> last(
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> sums, Activation activation) {
    if (NamedActivation.isInChain(activation)) {
      return sums;
    }
    var rule = ActivationDerivatives.apply.valueWithDifferential(activation, sums.value());
    return new ValueWithDifferential<>(
        rule.value(),
        (dx, dw, db) -> rule.differential().apply(sums.differential().apply(dx, dw, db)));
  }
}
