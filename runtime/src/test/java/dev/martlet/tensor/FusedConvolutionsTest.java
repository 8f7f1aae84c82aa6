package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertSameError;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains that begin with a convolution against their steps one after the other. */
class FusedConvolutionsTest {
  private final ChainCheck chains = new ChainCheck();

  /** Of all ranks, with windows that slide in all ways; also where the result is needed. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void atTheBeginning(int spatial) {
    int[] ones = new int[spatial];
    Arrays.fill(ones, 1);
    int[] twos = Arrays.stream(ones).map(one -> 2 * one).toArray();
    for (Sliding sliding :
        List.of(
            Sliding.by(ones),
            Sliding.by(ones).withSamePadding(),
            Sliding.by(twos).withSamePadding().withGroups(2),
            Sliding.by(ones).withDilations(twos))) {
      atTheBeginning("conv", spatial, sliding, 4 / sliding.groups(), 6);
      atTheBeginning("transposedConv", spatial, sliding, 6 / sliding.groups(), 4);
      if (sliding.groups() == 1) {
        atTheBeginning("depthwiseConv", spatial, sliding, 2, 3);
      }
    }
  }

  private void atTheBeginning(String kind, int spatial, Sliding sliding, int rows, int columns) {
    Tensor<Double> x = chains.normal(framed(5, 7, spatial, kind.equals("depthwiseConv") ? 2 : 4));
    Tensor<Double> w = chains.normal(framed(-1, 3, spatial, rows, columns));
    Tensor<Double> bias = chains.normal(6);
    Tensor<Double> constant = chains.normal(1);
    for (String end :
        List.of(
            "plus(t0, x2); relu(t1)",
            "plus(t0, x2); tanh(t1); times(t2, t0)",
            "times(t0, c3); minus(t1, x2); sum(t2)")) {
      for (String beginning : List.of("(x0, x1)", "(c0, x1)", "(x0, c1)")) {
        String text = "%s%dd%s; %s".formatted(kind, spatial, beginning, end);
        chains.check(text, sliding, List.of(x, w, bias, constant));
      }
    }
  }

  /** So many extents between others; less than 0 for none. */
  private static int[] framed(int first, int extent, int count, int... last) {
    return IntStream.concat(
            IntStream.concat(
                IntStream.of(first).filter(n -> n >= 0),
                IntStream.generate(() -> extent).limit(count)),
            IntStream.of(last))
        .toArray();
  }

  @Test
  void errorsAreThoseOfTheMethod() {
    Tensor<Double> x = chains.normal(2, 5, 5, 3);
    Tensor<Double> w = chains.normal(2, 2, 3, 4);
    Tensor<Double> b = chains.normal(4);
    Sliding sliding = Sliding.by(1, 1);
    String chain = "conv2d(x0, x1); plus(t0, x2); relu(t1)";
    assertSameError(
        () -> Convolutions.conv2d(x, x, sliding),
        () -> FusedConvolutions.applied(chain, sliding, x, x, b));
    assertSameError(
        () -> Convolutions.conv2d(x, w, sliding).plus(x),
        () -> FusedConvolutions.appliedPullback(chain, sliding, x, w, x));
    assertSameError(
        () -> Convolutions.conv2d(x, w, Sliding.by(1)),
        () -> FusedConvolutions.appliedDifferential(chain, Sliding.by(1), x, w, b));
  }
}
