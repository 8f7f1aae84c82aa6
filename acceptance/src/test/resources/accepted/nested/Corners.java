package nested;

import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleUnaryOperator;

// check lambda(0.7)
// check overloads(0.3, 0.4)
// check steered(0.3)
// check steered(-0.3)
// check passiveArgument(0.3)
// check ruled(0.6)
// check ruledByPartial(0.6)
// check printed(0.6)
// check attempted(0.6)
// check attempted(-0.6)
// check broken(0.4, 6)
// check same(new double[] {0.3, 0.7})
// check shadowed(0.4)
// check instance(new Corners.Holder(0.3), 0.7)
// check switched(0.4, 0)
// check switched(0.4, 1)
// check switched(0.4, 7)
// check varargs(0.4, 0.3)
// check poles(0.5)
final class Corners {
  @Differentiable
  static double cubic(double x) {
    return x * x * x * Math.cos(x);
  }

  @Differentiable
  static double lambda(double x) {
    DoubleUnaryOperator f = t -> CornersDerivatives.cubic.gradient(t) * x;
    return f.applyAsDouble(2 * x) + f.applyAsDouble(x);
  }

  @Differentiable
  static double over(double x) {
    return x * x;
  }

  @Differentiable
  static double over(double x, double y) {
    return x * y * y;
  }

  @Differentiable
  static double overloads(double x, double y) {
    return CornersDerivatives.over.gradient(x) * CornersDerivatives.over.gradient(x, y).y();
  }

  @Differentiable
  static double steered(double x) {
    if (CornersDerivatives.cubic.gradient(x) * x > 0) {
      return x * CornersDerivatives.cubic.derivative(x);
    }
    return 3 * x;
  }

  @Differentiable
  static double passiveArgument(double x) {
    return CornersDerivatives.cubic.gradient(2.0) * x;
  }

  static double known(double x) {
    return Math.exp(2 * x);
  }

  @Derivative(of = "known")
  static ValueWithPullback<Double, DoubleUnaryOperator> knownRule(double x) {
    double y = known(x);
    return new ValueWithPullback<>(y, v -> v * 2 * Math.exp(2 * x));
  }

  @Derivative(of = "known")
  static ValueWithDifferential<Double, DoubleUnaryOperator> knownForward(double x) {
    return new ValueWithDifferential<>(known(x), v -> v * 2 * Math.exp(2 * x));
  }

  @Differentiable
  static double viaKnown(double x) {
    return known(x) * x;
  }

  @Differentiable
  static double ruled(double x) {
    return CornersDerivatives.viaKnown.gradient(x);
  }

  static double part(double x) {
    return x * x * x;
  }

  @Derivative(of = "part", wrt = "x")
  static double partByX(double x) {
    return 3 * x * x;
  }

  @Differentiable
  static double viaPart(double x) {
    return part(x) * x;
  }

  @Differentiable
  static double ruledByPartial(double x) {
    return CornersDerivatives.viaPart.gradient(x);
  }

  @Differentiable
  static double noisy(double x) {
    System.out.print("");
    return x * x * x;
  }

  @Differentiable
  static double printed(double x) {
    return CornersDerivatives.noisy.gradient(x) * x;
  }

  @Differentiable
  static double risky(double x) {
    try {
      if (x < 0) {
        throw new IllegalArgumentException();
      }
      return x * x * x;
    } catch (IllegalArgumentException e) {
      return -x * x;
    }
  }

  @Differentiable
  static double attempted(double x) {
    return CornersDerivatives.risky.gradient(x);
  }

  @Differentiable
  static double breaking(double x, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      if (y > 2) {
        break;
      }
      if (i == 2) {
        continue;
      }
      y = y * y + x;
    }
    return y;
  }

  @Differentiable
  static double broken(double x, int n) {
    return CornersDerivatives.breaking.gradient(x, n);
  }

  @Differentiable
  static double both(double[] x, double[] y) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s += x[i] * y[i] * y[i];
    }
    return s;
  }

  @Differentiable
  static double same(double[] x) {
    var g = CornersDerivatives.both.gradient(x, x);
    return g.x()[0] * g.y()[1];
  }

  @Differentiable
  static double shadowed(double x) {
    double cubic = CornersDerivatives.cubic.gradient(x);
    double cotangent = cubic * x;
    double result = cotangent;
    return result;
  }

  @Differentiable
  record Holder(double weight) {
    @Differentiable
    double at(double x) {
      return weight * weight * x * x * x;
    }
  }

  @Differentiable
  static double instance(Holder h, double x) {
    var g = Corners_HolderDerivatives.at.gradient(h, x);
    return g.self().weight() * g.x();
  }

  @Differentiable
  static double choose(double x, int n) {
    return switch (n) {
      case 0 -> x * x * x;
      case 1 -> {
        double y = Math.sin(x);
        yield y * y;
      }
      default -> 1 / x;
    };
  }

  @Differentiable
  static double switched(double x, int n) {
    return CornersDerivatives.choose.gradient(x, n);
  }

  @Differentiable
  static double total(double... xs) {
    double s = 1;
    for (double x : xs) {
      s *= x * x;
    }
    return s;
  }

  @Differentiable
  static double varargs(double x, double y) {
    return CornersDerivatives.total.gradient(x, y, x)[1];
  }

  @Differentiable
  static double polar(double x) {
    return x > 0 ? x * Math.sqrt(x) : x * x;
  }

  @Differentiable
  static double poles(double x) {
    return CornersDerivatives.polar.gradient(x);
  }
}
