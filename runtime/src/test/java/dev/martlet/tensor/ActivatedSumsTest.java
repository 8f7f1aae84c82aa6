package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertSameError;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.tensor.cotangent.SumCompositions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What layers compute, against the operations one after the other and against differences. */
class ActivatedSumsTest {
  private record Product(Activation activation) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.product(x, w, b, activation);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> reverse(
        Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.productPullback(x, w, b, activation);
    }

    <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> forward(
        Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.productDifferential(x, w, b, activation);
    }

    void check(Tensor<Double> x, Tensor<Double> w, Tensor<Double> b) {
      assertEquals(SumCompositions.product(x, w, b, activation), value(x, w, b));
      RuleCheck.check(new RuleCheck.Ternary(this::value, this::reverse, this::forward), x, w, b);
    }
  }

  private record Convolution(String name, Sliding sliding, Activation activation) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.convolution(name, x, w, sliding, b, activation);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> reverse(
        Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.convolutionPullback(name, x, w, sliding, b, activation);
    }

    <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> forward(
        Tensor<S> x, Tensor<S> w, Tensor<S> b) {
      return ActivatedSums.convolutionDifferential(name, x, w, sliding, b, activation);
    }

    void check(Tensor<Double> x, Tensor<Double> w, Tensor<Double> b) {
      assertEquals(SumCompositions.convolution(name, x, w, sliding, b, activation), value(x, w, b));
      RuleCheck.check(new RuleCheck.Ternary(this::value, this::reverse, this::forward), x, w, b);
    }
  }

  @ParameterizedTest
  @EnumSource
  void products(NamedActivation activation) {
    var product = new Product(activation);
    product.check(RuleCheck.random(5, 3), RuleCheck.random(3, 4), RuleCheck.random(4));
    product.check(RuleCheck.random(3), RuleCheck.random(3, 4), RuleCheck.random(4));
    product.check(RuleCheck.random(2, 5, 3), RuleCheck.random(3, 4), RuleCheck.random(4));
    product.check(RuleCheck.random(0, 3), RuleCheck.random(3, 4), RuleCheck.random(4));
    product.check(RuleCheck.random(5, 3), RuleCheck.random(3, 4), RuleCheck.random(2, 1, 4));
    product.check(RuleCheck.random(70, 3), RuleCheck.random(3, 50), RuleCheck.random(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void convolutions(int spatial) {
    int[] ones = new int[spatial];
    Arrays.fill(ones, 1);
    for (Activation activation : List.of(Activations.relu, Activations.gelu, Activations.softmax)) {
      for (Sliding sliding : List.of(Sliding.by(ones), Sliding.by(ones).withSamePadding())) {
        check("conv" + spatial + "d", spatial, sliding, activation, 4, 3, 3);
        check("depthwiseConv" + spatial + "d", spatial, sliding, activation, 4, 3, 12);
        check("transposedConv" + spatial + "d", spatial, sliding, activation, 3, 4, 3);
      }
    }
  }

  private static void check(
      String name,
      int spatial,
      Sliding sliding,
      Activation activation,
      int rows,
      int columns,
      int channels) {
    var convolution = new Convolution(name, sliding, activation);
    Tensor<Double> filter = RuleCheck.random(shape(spatial, 2, rows, columns));
    Tensor<Double> bias = RuleCheck.random(channels);
    Tensor<Double> image = RuleCheck.random(shape(spatial, 5, 4));
    convolution.check(Tensor.stack(List.of(image, image.sin()), 0), filter, bias);
    convolution.check(image.expanded(0).sliced(0, 0, 0), filter, bias);
  }

  /** An extent for each spatial axis, then others. */
  private static int[] shape(int spatial, int extent, int... last) {
    return IntStream.concat(IntStream.generate(() -> extent).limit(spatial), Arrays.stream(last))
        .toArray();
  }

  @Test
  void errorsAreThoseOfTheOperations() {
    Tensor<Double> x = RuleCheck.random(2, 5, 3);
    Tensor<Double> w = RuleCheck.random(3, 4);
    Tensor<Double> b = RuleCheck.random(5);
    Tensor<Double> filter = RuleCheck.random(2, 3, 4);
    Sliding sliding = Sliding.by(1);
    for (Activation activation : List.of(Activations.relu, Activations.softmax)) {
      for (Tensor<Double> wrong : List.of(w.transposed(), w)) {
        Executable expected = () -> SumCompositions.product(x, wrong, b, activation);
        assertSameError(expected, () -> ActivatedSums.product(x, wrong, b, activation));
        assertSameError(expected, () -> ActivatedSums.productPullback(x, wrong, b, activation));
        assertSameError(expected, () -> ActivatedSums.productDifferential(x, wrong, b, activation));
      }
      for (String name : List.of("conv1d", "depthwiseConv1d", "transposedConv1d", "conv2d")) {
        for (Tensor<Double> wrong : List.of(w, filter)) {
          assertSameError(
              () -> SumCompositions.convolution(name, x, wrong, sliding, b, activation),
              () -> ActivatedSums.convolution(name, x, wrong, sliding, b, activation));
        }
      }
    }
  }
}
