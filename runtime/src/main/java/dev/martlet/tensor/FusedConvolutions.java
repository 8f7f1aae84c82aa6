package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import java.util.Arrays;
import java.util.List;

/**
 * Chains as those of {@link Fused} that begin with a convolution, as in {@code "conv2d(x0, x1);
 * plus(t0, x2); relu(t1)"}. For generated code, which has such a call in the place of the
 * operations. Results and errors are those of the methods by themselves.
 */
public final class FusedConvolutions {
  private FusedConvolutions() {}

  /**
   * Runs a chain on two tensors.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param <S> the scalar type
   * @return the result of the last step
   */
  public static <S> Tensor<S> applied(String chain, Sliding sliding, Tensor<S> x, Tensor<S> y) {
    return Chain.of(chain, sliding, List.of(x, y)).value();
  }

  /**
   * Original: {@code z = f(x, y)}. Adjoint: those of the steps, the last one first.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> appliedPullback(
          String chain, Sliding sliding, Tensor<S> x, Tensor<S> y) {
    return Chain.of(chain, sliding, List.of(x, y))
        .pullback(all -> new TensorPair<>(all[0], all[1]));
  }

  /**
   * Forward mode of {@link #applied(String, Sliding, Tensor, Tensor)}.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          appliedDifferential(String chain, Sliding sliding, Tensor<S> x, Tensor<S> y) {
    var rule = Chain.of(chain, sliding, List.of(x, y)).differential();
    return new ValueWithDifferential<>(
        rule.value(), (dx, dy) -> rule.differential().apply(Arrays.asList(dx, dy)));
  }

  /**
   * Runs a chain on three tensors.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param <S> the scalar type
   * @return the result of the last step
   */
  public static <S> Tensor<S> applied(
      String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z) {
    return Chain.of(chain, sliding, List.of(x, y, z)).value();
  }

  /**
   * Original: {@code w = f(x, y, z)}. Adjoint: those of the steps, the last one first.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> appliedPullback(
          String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z) {
    return Chain.of(chain, sliding, List.of(x, y, z))
        .pullback(all -> new TensorTriple<>(all[0], all[1], all[2]));
  }

  /**
   * Forward mode of {@link #applied(String, Sliding, Tensor, Tensor, Tensor)}.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> appliedDifferential(
          String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z) {
    var rule = Chain.of(chain, sliding, List.of(x, y, z)).differential();
    return new ValueWithDifferential<>(
        rule.value(), (dx, dy, dz) -> rule.differential().apply(Arrays.asList(dx, dy, dz)));
  }

  /**
   * Runs a chain on four tensors.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param w the fourth tensor
   * @param <S> the scalar type
   * @return the result of the last step
   */
  public static <S> Tensor<S> applied(
      String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z, Tensor<S> w) {
    return Chain.of(chain, sliding, List.of(x, y, z, w)).value();
  }

  /**
   * Original: {@code v = f(x, y, z, w)}. Adjoint: those of the steps, the last one first.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param w the fourth tensor
   * @param <S> the scalar type
   * @return the value with its pullback
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorQuadruple<S>>> appliedPullback(
          String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z, Tensor<S> w) {
    return Chain.of(chain, sliding, List.of(x, y, z, w))
        .pullback(all -> new TensorQuadruple<>(all[0], all[1], all[2], all[3]));
  }

  /**
   * Forward mode of {@link #applied(String, Sliding, Tensor, Tensor, Tensor, Tensor)}.
   *
   * @param chain what is done
   * @param sliding how the window of the convolution slides
   * @param x the first tensor
   * @param y the second tensor
   * @param z the third tensor
   * @param w the fourth tensor
   * @param <S> the scalar type
   * @return the value with its differential
   */
  @Derivative(of = "applied")
  public static <S>
      ValueWithDifferential<Tensor<S>, TensorQuadrupleDifferential<S>> appliedDifferential(
          String chain, Sliding sliding, Tensor<S> x, Tensor<S> y, Tensor<S> z, Tensor<S> w) {
    var rule = Chain.of(chain, sliding, List.of(x, y, z, w)).differential();
    return new ValueWithDifferential<>(
        rule.value(), (dx, dy, dz, dw) -> rule.differential().apply(Arrays.asList(dx, dy, dz, dw)));
  }
}
