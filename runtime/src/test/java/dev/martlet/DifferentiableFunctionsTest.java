package dev.martlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.martlet.emitted.Samples.Model;
import dev.martlet.emitted.Samples_ModelTangentVector;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** That {@code of} compiles with every way to write a function, and does what was written. */
class DifferentiableFunctionsTest {
  private static final Model MODEL = new Model(4f, 3.0);

  private static double sillyExp(double x) {
    return Math.exp(x);
  }

  private static ValueWithPullback<Double, DoubleUnaryOperator> sillyExpDerivative(double x) {
    double y = sillyExp(x);
    return new ValueWithPullback<>(y, v -> v * y);
  }

  private static double loss(Model model) {
    return model.w() * model.b();
  }

  private static ValueWithPullback<Double, DoubleFunction<Samples_ModelTangentVector>>
      lossDerivative(Model model) {
    return new ValueWithPullback<>(
        loss(model), v -> new Samples_ModelTangentVector((float) (v * model.b()), v * model.w()));
  }

  private static double[] squares(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] *= y[i];
    }
    return y;
  }

  private static ValueWithPullback<double[], Function<double[], double[]>> squaresDerivative(
      double[] x) {
    double[] at = x.clone();
    return new ValueWithPullback<>(
        squares(x),
        v -> {
          double[] dx = v.clone();
          for (int i = 0; i < dx.length; i++) {
            dx[i] *= 2 * at[i];
          }
          return dx;
        });
  }

  @Test
  void doubleToDouble() {
    DoubleUnaryOperator square = x -> x * x;
    DifferentiableDoubleFunction[] all = {
      DifferentiableFunctions.of(x -> x * x, x -> new ValueWithPullback<>(x * x, v -> 2 * x * v)),
      DifferentiableFunctions.of(
          (double x) -> x * x, (double x) -> new ValueWithPullback<>(x * x, v -> 2 * x * v)),
      DifferentiableFunctions.of(square, x -> new ValueWithPullback<>(x * x, v -> 2 * x * v)),
      DifferentiableFunctions.of(
          x -> x * x,
          x -> {
            double slope = 2 * x;
            return new ValueWithPullback<>(x * x, v -> slope * v);
          }),
    };
    for (var f : all) {
      assertEquals(9.0, f.value(3.0));
      assertEquals(9.0, f.applyAsDouble(3.0));
      assertEquals(6.0, f.gradient(3.0));
      assertEquals(new DoubleWithDoubleGradient(9.0, 6.0), f.valueWithGradient(3.0));
      assertEquals(12.0, f.pullback(3.0).apply(2.0));
      assertEquals(6.0, f.derivative(3.0));
      assertEquals(new DoubleWithDerivative(9.0, 6.0), f.valueWithDerivative(3.0));
      assertEquals(12.0, f.differential(3.0).apply(2.0));
    }
  }

  @Test
  void methodsWithTheirRules() {
    var exp =
        DifferentiableFunctions.of(
            DifferentiableFunctionsTest::sillyExp, DifferentiableFunctionsTest::sillyExpDerivative);
    assertEquals(Math.exp(2.0), DifferentialOperators.gradient(2.0, exp));
    var loss =
        DifferentiableFunctions.of(
            DifferentiableFunctionsTest::loss, DifferentiableFunctionsTest::lossDerivative);
    assertEquals(3f, DifferentialOperators.gradient(MODEL, loss).w());
    var squares =
        DifferentiableFunctions.of(
            DifferentiableFunctionsTest::squares, DifferentiableFunctionsTest::squaresDerivative);
    assertEquals(12.0, squares.pullback(new double[] {3}).apply(new double[] {2})[0]);
  }

  @Test
  void twoDoublesToDouble() {
    record Gradient(double x, double y) implements DoubleBiGradient {
      @Override
      public double byFirst() {
        return x;
      }

      @Override
      public double bySecond() {
        return y;
      }
    }
    DoubleBinaryOperator times = (x, y) -> x * y;
    DifferentiableDoubleBiFunction[] all = {
      DifferentiableFunctions.of(
          (x, y) -> x * y,
          (x, y) -> new ValueWithPullback<>(x * y, v -> DoubleBiGradient.of(v * y, v * x))),
      DifferentiableFunctions.of(
          (double x, double y) -> x * y,
          (double x, double y) ->
              new ValueWithPullback<>(x * y, v -> DoubleBiGradient.of(v * y, v * x))),
      DifferentiableFunctions.of(
          times, (x, y) -> new ValueWithPullback<>(x * y, v -> DoubleBiGradient.of(v * y, v * x))),
    };
    for (var f : all) {
      assertEquals(15.0, f.value(3.0, 5.0));
      assertEquals(DoubleBiGradient.of(5.0, 3.0), f.gradient(3.0, 5.0));
      assertEquals(15.0, f.valueWithGradient(3.0, 5.0).value());
      assertEquals(11.0, f.differential(3.0, 5.0).apply(1.0, 2.0));
    }
    DifferentiableDoubleBiFunction.Typed<Gradient> named =
        DifferentiableFunctions.of(
            (x, y) -> x * y,
            (x, y) -> new ValueWithPullback<>(x * y, v -> new Gradient(v * y, v * x)));
    assertEquals(5.0, DifferentialOperators.gradient(3.0, 5.0, named).x());
  }

  @Test
  void objectToDouble() {
    ToDoubleFunction<Model> b = Model::b;
    DifferentiableToDoubleFunction.Typed<Model, Samples_ModelTangentVector> lambda =
        DifferentiableFunctions.of(
            (Model m) -> m.b(),
            (Model m) ->
                new ValueWithPullback<>(m.b(), v -> new Samples_ModelTangentVector(0f, v)));
    DifferentiableToDoubleFunction.Typed<Model, Samples_ModelTangentVector> variable =
        DifferentiableFunctions.of(
            b, m -> new ValueWithPullback<>(m.b(), v -> new Samples_ModelTangentVector(0f, v)));
    for (var f : new DifferentiableToDoubleFunction<?>[] {lambda, variable}) {
      @SuppressWarnings("unchecked") // Both are functions of a model.
      var typed = (DifferentiableToDoubleFunction.Typed<Model, Samples_ModelTangentVector>) f;
      assertEquals(3.0, typed.applyAsDouble(MODEL));
      assertEquals(new Samples_ModelTangentVector(0f, 1.0), typed.gradient(MODEL));
      assertEquals(2.0, typed.pullback(MODEL).apply(2.0).b());
      var refusal =
          assertThrows(UnsupportedOperationException.class, () -> typed.differential(MODEL));
      assertTrue(refusal.toString().contains("no forward mode"), refusal.toString());
    }
  }

  @Test
  void objectToObject() {
    Function<double[], double[]> squares = DifferentiableFunctionsTest::squares;
    DifferentiableFunction.Typed<double[], double[], double[], double[]> f =
        DifferentiableFunctions.of(squares, DifferentiableFunctionsTest::squaresDerivative);
    assertEquals(9.0, f.apply(new double[] {3})[0]);
    assertEquals(6.0, f.pullback(new double[] {3}).apply(new double[] {1})[0]);
    assertThrows(UnsupportedOperationException.class, () -> f.differential(new double[] {3}));
    DifferentiableFunction.Typed<double[], double[], double[], double[]> lambdas =
        DifferentiableFunctions.of(
            (double[] x) -> x.clone(),
            (double[] x) -> new ValueWithPullback<>(x.clone(), v -> v.clone()));
    assertEquals(1.0, lambdas.pullback(new double[] {3}).apply(new double[] {1})[0]);
  }

  @Test
  void twoObjectsToObject() {
    BiFunction<Model, Double, Double> times = (m, x) -> m.b() * x;
    DifferentiableBiFunction.Typed<
            Model,
            Double,
            Double,
            Samples_ModelTangentVector,
            Double,
            Double,
            BiGradient<Samples_ModelTangentVector, Double>>
        f =
            DifferentiableFunctions.of(
                times,
                (m, x) ->
                    new ValueWithPullback<>(
                        m.b() * x,
                        v -> BiGradient.of(new Samples_ModelTangentVector(0f, v * x), v * m.b())));
    assertEquals(6.0, f.apply(MODEL, 2.0));
    assertEquals(2.0, f.pullback(MODEL, 2.0).apply(1.0).byFirst().b());
    assertEquals(3.0, f.pullback(MODEL, 2.0).apply(1.0).bySecond());
    assertThrows(UnsupportedOperationException.class, () -> f.differential(MODEL, 2.0));
  }
}
