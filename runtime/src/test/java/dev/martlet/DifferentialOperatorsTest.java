package dev.martlet;

import static dev.martlet.DifferentialOperators.derivative;
import static dev.martlet.DifferentialOperators.differential;
import static dev.martlet.DifferentialOperators.gradient;
import static dev.martlet.DifferentialOperators.pullback;
import static dev.martlet.DifferentialOperators.valueWithDerivative;
import static dev.martlet.DifferentialOperators.valueWithDifferential;
import static dev.martlet.DifferentialOperators.valueWithGradient;
import static dev.martlet.DifferentialOperators.valueWithPullback;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.emitted.Samples;
import dev.martlet.emitted.SamplesDerivatives;
import dev.martlet.emitted.SamplesDerivatives.Product;
import dev.martlet.emitted.SamplesDerivatives.Sum;
import dev.martlet.emitted.Samples_ModelTangentVector;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Both forms of each operator on each function type, typed by what the entry knows. */
class DifferentialOperatorsTest {
  private static final Samples.Model MODEL = new Samples.Model(4f, 3.0);
  private static final Samples_ModelTangentVector ONES = new Samples_ModelTangentVector(1f, 1.0);
  private static final Samples_ModelTangentVector GRADIENT =
      new Samples_ModelTangentVector(3f, 4.0);

  @Test
  void doubleToDouble() {
    var f = SamplesDerivatives.sillyExp;
    double e3 = Math.exp(3.0);
    assertEquals(e3, gradient(3.0, f));
    assertEquals(e3, gradient(f).applyAsDouble(3.0));
    assertEquals(new DoubleWithDoubleGradient(e3, e3), valueWithGradient(3.0, f));
    assertEquals(new DoubleWithDoubleGradient(e3, e3), valueWithGradient(f).apply(3.0));
    assertEquals(2 * e3, pullback(3.0, f).apply(2.0));
    assertEquals(2 * e3, pullback(f).apply(3.0).apply(2.0));
    assertEquals(e3, valueWithPullback(3.0, f).value());
    assertEquals(2 * e3, valueWithPullback(f).apply(3.0).pullback().apply(2.0));
    assertEquals(e3, derivative(3.0, f));
    assertEquals(e3, derivative(f).applyAsDouble(3.0));
    assertEquals(new DoubleWithDerivative(e3, e3), valueWithDerivative(3.0, f));
    assertEquals(new DoubleWithDerivative(e3, e3), valueWithDerivative(f).apply(3.0));
    assertEquals(2 * e3, differential(3.0, f).apply(2.0));
    assertEquals(2 * e3, differential(f).apply(3.0).apply(2.0));
    assertEquals(e3, valueWithDifferential(3.0, f).value());
    assertEquals(2 * e3, valueWithDifferential(f).apply(3.0).differential().apply(2.0));
  }

  @Test
  void floatToFloat() {
    var f = SamplesDerivatives.square;
    assertEquals(6f, gradient(3f, f));
    assertEquals(6f, gradient(f).applyAsFloat(3f));
    assertEquals(new FloatWithFloatGradient(9f, 6f), valueWithGradient(3f, f));
    assertEquals(new FloatWithFloatGradient(9f, 6f), valueWithGradient(f).apply(3f));
    assertEquals(12f, pullback(3f, f).apply(2f));
    assertEquals(12f, pullback(f).apply(3f).apply(2f));
    assertEquals(9f, valueWithPullback(3f, f).value());
    assertEquals(12f, valueWithPullback(f).apply(3f).pullback().apply(2f));
    assertEquals(6f, derivative(3f, f));
    assertEquals(6f, derivative(f).applyAsFloat(3f));
    assertEquals(new FloatWithDerivative(9f, 6f), valueWithDerivative(3f, f));
    assertEquals(new FloatWithDerivative(9f, 6f), valueWithDerivative(f).apply(3f));
    assertEquals(12f, differential(3f, f).apply(2f));
    assertEquals(12f, differential(f).apply(3f).apply(2f));
    assertEquals(9f, valueWithDifferential(3f, f).value());
    assertEquals(12f, valueWithDifferential(f).apply(3f).differential().apply(2f));
  }

  @Test
  void twoDoublesToDouble() {
    var f = SamplesDerivatives.product;
    Product.Gradient expected = new Product.Gradient(5.0, 3.0);
    assertEquals(5.0, gradient(3.0, 5.0, f).x());
    assertEquals(expected, gradient(f).apply(3.0, 5.0));
    assertEquals(new DoubleWithGradient<>(15.0, expected), valueWithGradient(3.0, 5.0, f));
    assertEquals(3.0, valueWithGradient(f).apply(3.0, 5.0).gradient().y());
    assertEquals(10.0, pullback(3.0, 5.0, f).apply(2.0).x());
    assertEquals(10.0, pullback(f).apply(3.0, 5.0).apply(2.0).x());
    assertEquals(6.0, valueWithPullback(3.0, 5.0, f).pullback().apply(2.0).y());
    assertEquals(15.0, valueWithPullback(f).apply(3.0, 5.0).value());
    assertEquals(11.0, differential(3.0, 5.0, f).apply(1.0, 2.0));
    assertEquals(11.0, differential(f).apply(3.0, 5.0).apply(1.0, 2.0));
    assertEquals(15.0, valueWithDifferential(3.0, 5.0, f).value());
    assertEquals(11.0, valueWithDifferential(f).apply(3.0, 5.0).differential().apply(1.0, 2.0));
  }

  @Test
  void twoDoublesToDoubleOfUnknownNames() {
    DifferentiableDoubleBiFunction f = SamplesDerivatives.product;
    DoubleBiGradient gradient = gradient(3.0, 5.0, f);
    assertEquals(5.0, gradient.byFirst());
    assertEquals(3.0, gradient.bySecond());
    assertEquals(5.0, gradient(f).apply(3.0, 5.0).byFirst());
    assertEquals(3.0, valueWithGradient(3.0, 5.0, f).gradient().bySecond());
    assertEquals(15.0, valueWithGradient(f).apply(3.0, 5.0).value());
    assertEquals(10.0, pullback(3.0, 5.0, f).apply(2.0).byFirst());
    assertEquals(10.0, pullback(f).apply(3.0, 5.0).apply(2.0).byFirst());
    assertEquals(6.0, valueWithPullback(3.0, 5.0, f).pullback().apply(2.0).bySecond());
    assertEquals(15.0, valueWithPullback(f).apply(3.0, 5.0).value());
  }

  @Test
  void objectToDouble() {
    var f = SamplesDerivatives.loss;
    assertEquals(3f, gradient(MODEL, f).w());
    assertEquals(GRADIENT, gradient(f).apply(MODEL));
    assertEquals(new DoubleWithGradient<>(12.0, GRADIENT), valueWithGradient(MODEL, f));
    assertEquals(4.0, valueWithGradient(f).apply(MODEL).gradient().b());
    assertEquals(GRADIENT.scaled(2), pullback(MODEL, f).apply(2.0));
    assertEquals(6f, pullback(f).apply(MODEL).apply(2.0).w());
    assertEquals(8.0, valueWithPullback(MODEL, f).pullback().apply(2.0).b());
    assertEquals(12.0, valueWithPullback(f).apply(MODEL).value());
    assertEquals(7.0, differential(MODEL, f).apply(ONES));
    assertEquals(7.0, differential(f).apply(MODEL).apply(ONES));
    assertEquals(12.0, valueWithDifferential(MODEL, f).value());
    assertEquals(7.0, valueWithDifferential(f).apply(MODEL).differential().apply(ONES));
  }

  @Test
  void objectToDoubleOfUnstatedTangent() {
    DifferentiableToDoubleFunction<Samples.Model> f = SamplesDerivatives.loss;
    Samples_ModelTangentVector gradient = gradient(MODEL, f);
    assertEquals(GRADIENT, gradient);
    Function<Samples.Model, Samples_ModelTangentVector> gradients = gradient(f);
    assertEquals(GRADIENT, gradients.apply(MODEL));
    DoubleWithGradient<Samples_ModelTangentVector> both = valueWithGradient(MODEL, f);
    assertEquals(12.0, both.value());
    DoublePullback<Samples_ModelTangentVector> pullback = pullback(MODEL, f);
    assertEquals(6f, pullback.apply(2.0).w());
    ToDoubleDifferential<Samples_ModelTangentVector> differential = differential(MODEL, f);
    assertEquals(7.0, differential.apply(ONES));
    DoubleWithPullback<DoublePullback<Samples_ModelTangentVector>> withPullback =
        valueWithPullback(MODEL, f);
    assertEquals(8.0, withPullback.pullback().apply(2.0).b());
    DoubleWithDifferential<ToDoubleDifferential<Samples_ModelTangentVector>> withDifferential =
        valueWithDifferential(MODEL, f);
    assertEquals(7.0, withDifferential.differential().apply(ONES));
    assertThrows(
        ClassCastException.class,
        () -> {
          String wrong = gradient(MODEL, f);
          assertEquals("", wrong);
        });
  }

  @Test
  void objectToFloat() {
    var f = SamplesDerivatives.weight;
    var expected = new Samples_ModelTangentVector(1f, 0.0);
    assertEquals(1f, gradient(MODEL, f).w());
    assertEquals(expected, gradient(f).apply(MODEL));
    assertEquals(new FloatWithGradient<>(4f, expected), valueWithGradient(MODEL, f));
    assertEquals(expected, valueWithGradient(f).apply(MODEL).gradient());
    assertEquals(2f, pullback(MODEL, f).apply(2f).w());
    assertEquals(2f, pullback(f).apply(MODEL).apply(2f).w());
    assertEquals(4f, valueWithPullback(MODEL, f).value());
    assertEquals(2f, valueWithPullback(f).apply(MODEL).pullback().apply(2f).w());
    assertEquals(1f, differential(MODEL, f).apply(ONES));
    assertEquals(1f, differential(f).apply(MODEL).apply(ONES));
    assertEquals(1f, valueWithDifferential(MODEL, f).differential().apply(ONES));
    assertEquals(4f, valueWithDifferential(f).apply(MODEL).value());
  }

  @Test
  void objectToObject() {
    var f = SamplesDerivatives.scaled;
    assertEquals(2f, pullback(MODEL, f).apply(ONES).w());
    assertEquals(3.0, pullback(f).apply(MODEL).apply(ONES).b());
    assertEquals(8f, valueWithPullback(MODEL, f).value().w());
    assertEquals(3.0, valueWithPullback(f).apply(MODEL).pullback().apply(ONES).b());
    assertEquals(2f, differential(MODEL, f).apply(ONES).w());
    assertEquals(3.0, differential(f).apply(MODEL).apply(ONES).b());
    assertEquals(9.0, valueWithDifferential(MODEL, f).value().b());
    assertEquals(2f, valueWithDifferential(f).apply(MODEL).differential().apply(ONES).w());
  }

  @Test
  void objectToObjectOfUnstatedTangents() {
    DifferentiableFunction<Samples.Model, Samples.Model> f = SamplesDerivatives.scaled;
    Pullback<Samples_ModelTangentVector, Samples_ModelTangentVector> pullback = pullback(MODEL, f);
    assertEquals(2f, pullback.apply(ONES).w());
    Differential<Samples_ModelTangentVector, Samples_ModelTangentVector> differential =
        DifferentialOperators
            .<Samples.Model, Samples.Model, Samples_ModelTangentVector, Samples_ModelTangentVector>
                differential(f)
            .apply(MODEL);
    assertEquals(3.0, differential.apply(ONES).b());
  }

  @Test
  void twoObjectsToObject() {
    var f = SamplesDerivatives.sum;
    Samples.Model other = new Samples.Model(1f, 2.0);
    assertEquals(ONES, pullback(MODEL, other, f).apply(ONES).left());
    assertEquals(ONES, pullback(f).apply(MODEL, other).apply(ONES).right());
    assertEquals(new Samples.Model(5f, 5.0), valueWithPullback(MODEL, other, f).value());
    Sum.Gradient gradient = valueWithPullback(f).apply(MODEL, other).pullback().apply(ONES);
    assertEquals(ONES, gradient.byFirst());
    assertEquals(ONES.scaled(2), differential(MODEL, other, f).apply(ONES, ONES));
    assertEquals(ONES.scaled(2), differential(f).apply(MODEL, other).apply(ONES, ONES));
    assertEquals(5f, valueWithDifferential(MODEL, other, f).value().w());
    assertEquals(5.0, valueWithDifferential(f).apply(MODEL, other).value().b());
  }

  @Test
  void twoObjectsToObjectOfUnstatedTangents() {
    DifferentiableBiFunction<Samples.Model, Samples.Model, Samples.Model> f =
        SamplesDerivatives.sum;
    Pullback<
            Samples_ModelTangentVector,
            BiGradient<Samples_ModelTangentVector, Samples_ModelTangentVector>>
        pullback = pullback(MODEL, MODEL, f);
    assertEquals(1f, pullback.apply(ONES).bySecond().w());
    BiFunction<
            Samples.Model,
            Samples.Model,
            BiDifferential<
                Samples_ModelTangentVector, Samples_ModelTangentVector, Samples_ModelTangentVector>>
        differentials = differential(f);
    assertEquals(2f, differentials.apply(MODEL, MODEL).apply(ONES, ONES).w());
  }

  @Test
  void entriesAreFunctionsOfTheJdk() {
    DoubleUnaryOperator exp = SamplesDerivatives.sillyExp;
    assertEquals(1.0, exp.andThen(Math::log).applyAsDouble(1.0));
    assertEquals(15.0, SamplesDerivatives.product.applyAsDouble(3.0, 5.0));
    assertEquals(12.0, SamplesDerivatives.loss.applyAsDouble(MODEL));
    assertEquals(8f, SamplesDerivatives.scaled.apply(MODEL).w());
    assertEquals(8f, SamplesDerivatives.sum.apply(MODEL, MODEL).w());
  }
}
