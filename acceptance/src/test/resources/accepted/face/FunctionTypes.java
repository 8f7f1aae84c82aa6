package face;

import static dev.martlet.DifferentialOperators.derivative;
import static dev.martlet.DifferentialOperators.differential;
import static dev.martlet.DifferentialOperators.gradient;
import static dev.martlet.DifferentialOperators.pullback;
import static dev.martlet.DifferentialOperators.valueWithDerivative;
import static dev.martlet.DifferentialOperators.valueWithGradient;
import static dev.martlet.DifferentialOperators.valueWithPullback;

import dev.martlet.DifferentiableDoubleBiFunction;
import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.DifferentiableFloatFunction;
import dev.martlet.DifferentiableFunction;
import dev.martlet.DifferentiableToDoubleFunction;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

// Entries are function values, and the operators work on them.
// expect gradient(3.0, FunctionTypesDerivatives.square) == 6.0
// expect gradient(FunctionTypesDerivatives.square).applyAsDouble(3.0) == 6.0
// expect valueWithGradient(3.0, FunctionTypesDerivatives.square).value() == 9.0
// expect pullback(3.0, FunctionTypesDerivatives.square).apply(2.0) == 12.0
// expect valueWithPullback(3.0, FunctionTypesDerivatives.square).pullback().apply(2.0) == 12.0
// expect derivative(3.0, FunctionTypesDerivatives.square) == 6.0
// expect differential(3.0, FunctionTypesDerivatives.square).apply(0.5) == 3.0
// expect valueWithDerivative(3.0, FunctionTypesDerivatives.square).derivative() == 6.0
// expect ((DoubleUnaryOperator) FunctionTypesDerivatives.square).andThen(y -> y + 1).applyAsDouble(3) == 10.0
// expect ((DifferentiableDoubleFunction) FunctionTypesDerivatives.square).gradient(3) == 6.0
// expect ((DifferentiableFloatFunction) FunctionTypesDerivatives.half).gradient(3f) == 0.5f
// expect ((DifferentiableDoubleBiFunction) FunctionTypesDerivatives.product).valueWithPullback(3, 4).value() == 12.0
// expect gradient(3.0, 4.0, FunctionTypesDerivatives.product).x() == 4.0
// expect gradient(new P(3, 4), FunctionTypesDerivatives.loss).y() == 3.0
// expect ((ToDoubleFunction<P>) FunctionTypesDerivatives.loss).applyAsDouble(new P(3, 4)) == 12.0
// expect pullback(new P(3, 4), FunctionTypesDerivatives.swapped).apply(new FunctionTypes_PTangentVector(1, 2)) == new FunctionTypes_PTangentVector(2, 1)
// expect used(FunctionTypesDerivatives.square, FunctionTypesDerivatives.loss, FunctionTypesDerivatives.swapped) == 19.0
final class FunctionTypes {
  @Differentiable
  record P(double x, double y) {}

  @Differentiable
  static double square(double x) {
    return x * x;
  }

  @Differentiable
  static float half(float x) {
    return x / 2;
  }

  @Differentiable
  static double product(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double loss(P p) {
    return p.x() * p.y();
  }

  @Differentiable
  static P swapped(P p) {
    return new P(p.y(), p.x());
  }

  static double used(
      DifferentiableDoubleFunction f, DifferentiableToDoubleFunction<P> g, DifferentiableFunction<P, P> h) {
    return f.gradient(2) + g.applyAsDouble(h.apply(new P(3, 5)));
  }
}
