package dev.martlet.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How far functions of {@code float}s are off, over all of their range. */
class AccuracyTest {
  private static final int BLOCK = 1_000;

  record Case(Pointwise function, DoubleUnaryOperator exact, double ulps) {
    @Override
    public String toString() {
      return function.name();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(Pointwise.EXP, StrictMath::exp, 2),
        new Case(Functions.TANH, StrictMath::tanh, 2),
        new Case(ActivationFunctions.SIGMOID, x -> 1 / (1 + StrictMath.exp(-x)), 2.1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyThousandthNumber(Case each) {
    float[] x = new float[BLOCK];
    float[] y = new float[BLOCK];
    double worst = 0;
    float worstAt = 0;
    long bits = Integer.MIN_VALUE;
    while (bits <= Integer.MAX_VALUE) {
      for (int i = 0; i < BLOCK; i++) {
        x[i] = Float.intBitsToFloat((int) bits);
        bits += 1_009;
      }
      each.function.floats().run(x, y, 0, BLOCK);
      for (int i = 0; i < BLOCK; i++) {
        double error = error(each.exact.applyAsDouble(x[i]), y[i]);
        if (error > worst) {
          worst = error;
          worstAt = x[i];
        }
      }
    }
    assertTrue(worst <= each.ulps, worst + " ulps off at " + worstAt);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void specialNumbers(Case each) {
    float[] specials = {
      0,
      -0f,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      Float.NaN,
      Float.MIN_VALUE,
      -Float.MIN_VALUE,
      Float.MAX_VALUE,
      -Float.MAX_VALUE,
      88.7f,
      88.8f,
      -103.9f,
      -104.1f,
      1,
      -1
    };
    float[] x = new float[64];
    for (int i = 0; i < x.length; i++) {
      x[i] = specials[i % specials.length];
    }
    float[] y = new float[64];
    each.function.floats().run(x, y, 0, 64);
    for (int i = 0; i < x.length; i++) {
      double exact = each.exact.applyAsDouble(x[i]);
      assertTrue(error(exact, y[i]) <= 2, exact + ", not " + y[i] + ", at " + x[i]);
    }
  }

  private static double error(double exact, float actual) {
    float rounded = (float) exact;
    if (Float.compare(rounded, actual) == 0 || Float.isNaN(rounded) && Float.isNaN(actual)) {
      return 0;
    }
    return Float.isFinite(rounded) && Float.isFinite(actual)
        ? Math.abs(exact - actual) / Math.ulp(rounded)
        : Float.POSITIVE_INFINITY;
  }
}
