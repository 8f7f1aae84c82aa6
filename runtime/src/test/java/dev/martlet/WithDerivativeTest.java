package dev.martlet;

import static dev.martlet.DifferentialOperators.withDerivative;
import static dev.martlet.DifferentialOperators.withDerivativeDifferential;
import static dev.martlet.DifferentialOperators.withDerivativePullback;
import static dev.martlet.DifferentialOperators.withoutDerivative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.martlet.emitted.Samples.Model;
import dev.martlet.emitted.Samples_ModelTangentVector;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** That both are identities by value, that lambdas find their overload, and what the rules say. */
class WithDerivativeTest {
  private static final Model MODEL = new Model(4f, 3.0);

  @Test
  void identitiesByValue() {
    double x = withDerivative(3.0, g -> 2 * g);
    float y = withDerivative(3f, g -> g);
    Model z = withDerivative(MODEL, (Samples_ModelTangentVector g) -> g.scaled(2));
    assertEquals(3.0, x);
    assertEquals(3f, y);
    assertSame(MODEL, z);
    assertEquals(3.0, withoutDerivative(3.0));
    assertEquals(3f, withoutDerivative(3f));
    assertSame(MODEL, withoutDerivative(MODEL));
  }

  @Test
  void aFloatsHookGetsFloats() {
    float[] seen = new float[1];
    FloatUnaryOperator hook =
        g -> {
          seen[0] = g;
          return 2 * g;
        };
    assertEquals(
        1f,
        withDerivative(
            1f,
            g -> {
              seen[0] = g;
              return g;
            }));
    var result = withDerivativePullback(1f, hook);
    assertEquals(1f, result.value());
    assertEquals(6f, result.pullback().applyAsFloat(3f));
    assertEquals(3f, seen[0]);
    assertEquals(0.2f, hook.applyAsDouble(0.1), "rounds its argument");
  }

  @Test
  void reverseRulesCallTheHook() {
    DoubleUnaryOperator twice = g -> 2 * g;
    assertEquals(3.0, withDerivativePullback(3.0, twice).value());
    assertEquals(10.0, withDerivativePullback(3.0, twice).pullback().applyAsDouble(5.0));
    Function<Samples_ModelTangentVector, Samples_ModelTangentVector> half = g -> g.scaled(0.5);
    var result = withDerivativePullback(MODEL, half);
    assertSame(MODEL, result.value());
    assertEquals(1.0, result.pullback().apply(new Samples_ModelTangentVector(1f, 2.0)).b());
  }

  @Test
  void forwardRulesDoNot() {
    DoubleUnaryOperator never =
        g -> {
          throw new AssertionError("called in forward mode");
        };
    assertEquals(5.0, withDerivativeDifferential(3.0, never).differential().applyAsDouble(5.0));
    assertEquals(5f, withDerivativeDifferential(3f, g -> 0f).differential().applyAsFloat(5f));
    var tangent = new Samples_ModelTangentVector(1f, 2.0);
    Function<Samples_ModelTangentVector, Samples_ModelTangentVector> zero = g -> g.scaled(0);
    assertSame(tangent, withDerivativeDifferential(MODEL, zero).differential().apply(tangent));
  }
}
