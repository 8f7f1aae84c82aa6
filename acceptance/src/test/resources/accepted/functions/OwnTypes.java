package functions;

import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.DifferentiableFunctions;
import dev.martlet.annotation.Differentiable;
import java.util.List;

// check lambda(1.5)
// check reference(1.5)
// check chosen(1.5, true)
// check chosen(1.5, false)
// check composed(1.5, 3)
// check stored(1.5)
// check given(OwnTypes.Square.INSTANCE, 1.5)
// check held(new OwnTypes.Holder(OwnTypes.Square.INSTANCE), 1.5)
// check chain(OwnTypes.chainOf(), 1.5)
final class OwnTypes {
  interface Activation {
    @Differentiable
    double apply(double x);
  }

  enum Square implements Activation {
    INSTANCE;

    @Override
    @Differentiable
    public double apply(double x) {
      return x * x;
    }
  }

  record Holder(Activation activation) {}

  static List<DifferentiableDoubleFunction> chainOf() {
    DifferentiableDoubleFunction square =
        DifferentiableFunctions.of(
            x -> x * x, x -> new dev.martlet.ValueWithPullback<>(x * x, v -> 2 * x * v));
    return List.of(square, square);
  }

  static double cube(double x) {
    return x * x * x;
  }

  static double twice(Activation f, double x) {
    return f.apply(f.apply(x));
  }

  @Differentiable
  static double lambda(double x) {
    Activation f = y -> y * y * x;
    return f.apply(x) + twice(f, x);
  }

  @Differentiable
  static double reference(double x) {
    Activation f = OwnTypes::cube;
    return f.apply(x) + twice(Math::sin, x);
  }

  @Differentiable
  static double chosen(double x, boolean cubes) {
    Activation f = cubes ? OwnTypes::cube : Math::sin;
    return f.apply(f.apply(x));
  }

  @Differentiable
  static double composed(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      int k = i;
      Activation f = v -> v * x + k;
      y = f.apply(y);
    }
    return y;
  }

  /** Both a lambda and what brings its own derivative are values of the type. */
  @Differentiable
  static double stored(double x) {
    Activation f = Square.INSTANCE;
    Activation g = y -> y + x;
    return f.apply(x) * twice(g, x);
  }

  @Differentiable
  static double given(Activation f, double x) {
    return f.apply(x) * f.apply(f.apply(x));
  }

  @Differentiable
  static double held(Holder holder, double x) {
    return holder.activation().apply(x) * x;
  }

  @Differentiable
  static double chain(List<DifferentiableDoubleFunction> functions, double x) {
    double y = x;
    for (DifferentiableDoubleFunction f : functions) {
      y = f.applyAsDouble(y);
    }
    return y;
  }
}
