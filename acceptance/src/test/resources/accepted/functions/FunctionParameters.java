package functions;

import dev.martlet.DifferentiableDoubleBiFunction;
import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.DifferentiableFunctions;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// golden
// check direct(SQUARE, 1.5)
// check passed(SQUARE, 1.5)
// check both(SQUARE, PRODUCT, 1.5, 0.5)
// check inLoop(SQUARE, 0.9, 3)
// check inLoop(SQUARE, 0.9, 0)
// check component(new Model(0.5, SQUARE), 1.5)
// check field(1.5)
// check captured(SQUARE, 1.5)
// check throughJdk(SQUARE, 1.5)
// throws direct(null, 1.5)
final class FunctionParameters {
  static final DifferentiableDoubleFunction SQUARE =
      DifferentiableFunctions.of(x -> x * x, x -> new ValueWithPullback<>(x * x, v -> 2 * x * v));
  static final DifferentiableDoubleBiFunction PRODUCT =
      DifferentiableFunctions.of(
          (x, y) -> x * y,
          (x, y) ->
              new ValueWithPullback<>(x * y, v -> dev.martlet.DoubleBiGradient.of(v * y, v * x)));

  @Differentiable
  static double direct(DifferentiableDoubleFunction f, double x) {
    return f.value(x) * f.applyAsDouble(2 * x);
  }

  static double twice(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(f.applyAsDouble(x));
  }

  @Differentiable
  static double passed(DifferentiableDoubleFunction f, double x) {
    return twice(f, x) + twice(y -> y * x, 2);
  }

  @Differentiable
  static double both(
      DifferentiableDoubleFunction f, DifferentiableDoubleBiFunction g, double x, double y) {
    return g.applyAsDouble(f.value(x), y) + g.value(y, y);
  }

  @Differentiable
  static double inLoop(DifferentiableDoubleFunction f, double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      y = f.value(y) + x;
    }
    return y;
  }

  @Differentiable
  record Model(double scale, DifferentiableDoubleFunction activation) {
    @Differentiable
    double apply(double x) {
      return activation.value(scale * x);
    }
  }

  @Differentiable
  static double component(Model model, double x) {
    return model.apply(x) * model.activation().value(x);
  }

  @Differentiable
  static double field(double x) {
    return SQUARE.value(x) * PRODUCT.value(x, 3);
  }

  @Differentiable
  static double captured(DifferentiableDoubleFunction f, double x) {
    DoubleUnaryOperator g = y -> f.value(y * x) + x;
    return g.applyAsDouble(x) * twice(g, 0.5);
  }

  @Differentiable
  static double throughJdk(DifferentiableDoubleFunction f, double x) {
    DoubleUnaryOperator g = f;
    return g.applyAsDouble(x);
  }
}
