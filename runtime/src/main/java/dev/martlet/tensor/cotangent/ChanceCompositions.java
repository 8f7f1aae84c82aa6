package dev.martlet.tensor.cotangent;

import static dev.martlet.tensor.Chaining.kept;
import static dev.martlet.tensor.Chaining.number;

import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorMasking;
import java.util.random.RandomGenerator;

/** Operations that draw numbers, apart from these numbers. */
public final class ChanceCompositions {
  private ChanceCompositions() {}

  /**
   * What is dropped is drawn where the operation would draw it, once, and is data from there on: of
   * an element that is 0 the result does not tell whether it was.
   *
   * @param x the receiver
   * @param rate the probability of 0
   * @param random what draws one number for each element
   * @param <S> the scalar type
   * @return the operation's result
   */
  @Composition(of = "droppedOut", in = TensorMasking.class)
  public static <S> Tensor<S> droppedOut(
      Tensor<S> x, @NoDerivative double rate, RandomGenerator random) {
    Tensor<S> kept = kept(x, rate, random);
    return x.times(1 / (1 - rate)).replacing(number(0, x), kept.equalTo(0));
  }
}
