package functions;

import dev.martlet.annotation.Differentiable;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

// golden
// check local(1.5, 0.5)
// check passed(1.5, 0.5)
// check returned(1.5, 0.5)
// check composed(1.5, 0.5)
// check inLoop(1.5, 4)
// check inLoop(1.5, 0)
// check chosen(1.5, 0.5)
// check chosen(-1.5, 0.5)
// check chosenFromThree(1.5, 0)
// check chosenFromThree(1.5, 1)
// check chosenFromThree(1.5, 5)
// check references(1.5, 0.5)
// check supplier(1.5)
// check block(1.5, 3)
// check block(-1.5, 3)
// throws block(1.5, -1)
// check boxed(1.5)
// check newton(2.0)
// check integral(0.5, 10)
// check higherOrder(1.5)
// check custom(1.5, 2.5)
// check effects(1.5)
// check caught(1.5, 0)
// check caught(1.5, 2)
final class Lambdas {
  @Differentiable
  static double local(double x, double a) {
    DoubleUnaryOperator f = y -> a * y * y;
    return f.applyAsDouble(x) + f.applyAsDouble(a);
  }

  static double twice(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(f.applyAsDouble(x));
  }

  @Differentiable
  static double passed(double x, double a) {
    return twice(y -> a * Math.sin(y), x);
  }

  static DoubleUnaryOperator scaled(double a) {
    return y -> a * y * y;
  }

  @Differentiable
  static double returned(double x, double a) {
    DoubleUnaryOperator f = scaled(a * x);
    return twice(f, x) + scaled(3).applyAsDouble(a);
  }

  @Differentiable
  static double composed(double x, double a) {
    DoubleUnaryOperator f = y -> a * y;
    DoubleUnaryOperator g = Math::exp;
    Function<Double, Double> h = y -> y * x;
    return f.andThen(g).applyAsDouble(x)
        + f.compose(g).applyAsDouble(a)
        + DoubleUnaryOperator.identity().applyAsDouble(x)
        + h.andThen(y -> y * y).compose((Double y) -> y + a).apply(2.0);
  }

  @Differentiable
  static double inLoop(double x, int n) {
    DoubleUnaryOperator step = y -> y + 0.1 * Math.sin(x * y);
    double y = x;
    for (int i = 0; i < n; i++) {
      int k = i;
      DoubleBinaryOperator add = (p, q) -> p * k + q * x;
      y = add.applyAsDouble(step.applyAsDouble(y), y) * 0.5;
    }
    return y;
  }

  @Differentiable
  static double chosen(double x, double a) {
    DoubleUnaryOperator f = x > 0 ? y -> y * y * a : y -> Math.exp(y) * x;
    double z = x * a;
    DoubleUnaryOperator g;
    if (z > 0) {
      double w = z * x;
      g = y -> y * w;
    } else {
      g = Math::cos;
    }
    return f.applyAsDouble(a) + g.applyAsDouble(x);
  }

  @Differentiable
  static double chosenFromThree(double x, int kind) {
    DoubleUnaryOperator f =
        switch (kind) {
          case 0 -> y -> y * x;
          case 1 -> {
            double square = x * x;
            yield y -> y + square;
          }
          default -> Math::sin;
        };
    return twice(f, x);
  }

  static double half(double x) {
    return x / 2;
  }

  double scale = 3;

  @Differentiable
  static double references(double x, double a) {
    DoubleUnaryOperator f = Lambdas::half;
    DoubleBinaryOperator g = Math::pow;
    IntToDoubleFunction h = n -> n * x;
    ToDoubleFunction<Point> norm = Point::norm;
    BiFunction<Double, Double, Point> make = Point::new;
    Point p = make.apply(x, a);
    UnaryOperator<Point> moved = p::plus;
    ToDoubleFunction<Point> first = Point::x;
    return f.applyAsDouble(g.applyAsDouble(x, a))
        + h.applyAsDouble(3)
        + norm.applyAsDouble(p)
        + norm.applyAsDouble(moved.apply(p)) * first.applyAsDouble(p);
  }

  @Differentiable
  record Point(double x, double y) {
    double norm() {
      return Math.sqrt(x * x + y * y);
    }

    Point plus(Point other) {
      return new Point(x + other.x, y * other.y);
    }
  }

  @Differentiable
  static double supplier(double x) {
    DoubleSupplier s = () -> x * x;
    return s.getAsDouble() * s.getAsDouble();
  }

  @Differentiable
  static double block(double x, int n) {
    DoubleUnaryOperator f =
        y -> {
          if (n < 0) {
            throw new IllegalArgumentException("n is " + n);
          }
          double z = y;
          for (int i = 0; i < n; i++) {
            if (z < 0) {
              return z * x;
            }
            z *= y;
          }
          return z + x;
        };
    return f.applyAsDouble(x) + f.applyAsDouble(2 * x);
  }

  static <T> double apply(Function<T, Double> f, T t) {
    return f.apply(t);
  }

  @Differentiable
  static double boxed(double x) {
    Function<Double, Double> f = y -> y * y * x;
    return f.apply(x) + f.apply(2.0);
  }

  static double solve(DoubleUnaryOperator f, DoubleUnaryOperator slope, double start) {
    double x = start;
    for (int i = 0; i < 20; i++) {
      x = x - f.applyAsDouble(x) / slope.applyAsDouble(x);
    }
    return x;
  }

  @Differentiable
  static double newton(double a) {
    return solve(x -> x * x - a, x -> 2 * x, 1.0);
  }

  static double simpson(DoubleUnaryOperator f, double from, double to, int n) {
    double h = (to - from) / n;
    double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
    for (int i = 1; i < n; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + i * h);
    }
    return sum * h / 3;
  }

  @Differentiable
  static double integral(double a, int n) {
    return simpson(x -> Math.exp(-a * x * x), 0, a, n);
  }

  static DoubleUnaryOperator iterate(DoubleUnaryOperator f, int unused) {
    return x -> f.applyAsDouble(f.applyAsDouble(x));
  }

  @Differentiable
  static double higherOrder(double x) {
    Function<DoubleUnaryOperator, DoubleUnaryOperator> shift = f -> y -> f.applyAsDouble(y + x);
    return shift.apply(iterate(y -> y * x, 2)).applyAsDouble(x * x);
  }

  interface Field {
    double at(double x, double y);

    default double atOrigin() {
      return 0;
    }
  }

  static double sample(Field field, double x, double y) {
    return field.at(x, y) + field.at(y, x);
  }

  @Differentiable
  static double custom(double x, double y) {
    return sample((a, b) -> a * a * b + x, x, y);
  }

  @Differentiable
  static double effects(double x) {
    DoubleUnaryOperator f =
        y -> {
          System.out.println("called with " + y);
          return y * x;
        };
    return f.applyAsDouble(x) + f.applyAsDouble(3);
  }

  @Differentiable
  static double caught(double x, int n) {
    DoubleUnaryOperator f = y -> y * (4 / n);
    double z = x;
    try {
      z = z * x;
      z = f.applyAsDouble(z);
      z = z * x;
    } catch (ArithmeticException e) {
      z = z + x;
    }
    return z;
  }
}
