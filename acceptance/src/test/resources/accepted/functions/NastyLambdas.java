package functions;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

// check order(1.5)
// check bound(1.5, null)
// check bound(1.5, "abc")
// throws unbound(1.5, null)
// check inRecord(1.5)
// check staticField(1.5)
// check instance(new Scaled(1.5), 2.5)
// check floats(1.5f)
// check shadowed(1.5)
// check loopVariables(1.5, 4)
// check curried(1.5, 0.5)
// check tries(1.5, 0)
// check tries(1.5, 3)
// throws tries(1.5, -1)
// check reassigned(1.5, true)
// check reassigned(1.5, false)
// check switched(1.5, "plus")
// check switched(1.5, "times")
// throws switched(1.5, "over")
// throws switched(1.5, null)
// check neverCalled(1.5)
// check deep(1.5, 3)
// check mutated(1.5)
// check local(1.5)
// check throughInterface(1.5)
// check nan(1.5)
// check conditional(1.5)
// check conditional(-1.5)
final class NastyLambdas {
  static double loud(String what, double x) {
    System.out.println(what);
    return x;
  }

  static DoubleUnaryOperator louder(String what, double a) {
    System.out.println("make " + what);
    return y -> loud(what, a * y);
  }

  @Differentiable
  static double order(double x) {
    return louder("one", x)
            .andThen(louder("two", x * x))
            .applyAsDouble(loud("argument", 2 * x))
        - louder("three", x).applyAsDouble(louder("four", 3).applyAsDouble(x));
  }

  @Differentiable
  static double bound(double x, String s) {
    if (s == null) {
      return x * x;
    }
    Supplier<Integer> length = s::length;
    return length.get() * x;
  }

  @Differentiable
  record Box(double value) {
    double times(double y) {
      return value * y;
    }
  }

  @Differentiable
  static double unbound(double x, Box box) {
    DoubleUnaryOperator f = box::times;
    System.out.println("not reached");
    return x;
  }

  record Holder(DoubleUnaryOperator f, String name) {}

  @Differentiable
  static double inRecord(double x) {
    DoubleUnaryOperator f = y -> y * y * x;
    DoubleUnaryOperator g = f;
    return g.applyAsDouble(f.applyAsDouble(x));
  }

  static final double FACTOR = 3;

  @Differentiable
  static double staticField(double x) {
    DoubleUnaryOperator f = y -> y * FACTOR + NastyLambdas.FACTOR * x;
    return f.applyAsDouble(x * FACTOR);
  }

  @Differentiable
  record Scaled(double scale) {
    double times(double y) {
      return scale * y;
    }

    DoubleUnaryOperator plus(double a) {
      return y -> y * scale + this.scale * a;
    }
  }

  @Differentiable
  static double instance(Scaled s, double x) {
    DoubleUnaryOperator f = s::times;
    ToDoubleFunction<Scaled> scale = Scaled::scale;
    return f.andThen(s.plus(x)).applyAsDouble(x) * scale.applyAsDouble(s);
  }

  interface FloatOperation {
    float of(float x, double y);
  }

  @Differentiable
  static float floats(float x) {
    FloatOperation f = (a, b) -> (float) (a * b) + x;
    FloatOperation g = (float a, double b) -> a *= (float) b;
    return f.of(x, 2) * g.of(x, x);
  }

  @Differentiable
  static double shadowed(double x) {
    DoubleUnaryOperator f = y -> {
      double z = y * x;
      DoubleUnaryOperator inner = w -> {
        double v = w * z;
        return v + y;
      };
      return inner.applyAsDouble(z);
    };
    double y = f.applyAsDouble(x);
    double z = f.applyAsDouble(y);
    return y * z;
  }

  @Differentiable
  static double loopVariables(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int k = i;
      double scaled = x * i;
      DoubleUnaryOperator f = y -> y * k + scaled;
      for (double d : new double[] {1, 2}) {
        DoubleUnaryOperator g = y -> f.applyAsDouble(y) * d;
        if (k == 2) {
          continue;
        }
        sum += g.applyAsDouble(sum + x);
      }
    }
    return sum;
  }

  @Differentiable
  static double curried(double x, double y) {
    Function<Double, Function<Double, Double>> times = a -> b -> a * b + x;
    return times.apply(x).apply(y) * times.apply(y).apply(y);
  }

  @Differentiable
  static double tries(double x, int n) {
    DoubleUnaryOperator f = y -> {
      double z = y;
      try {
        z = z * x;
        if (n < 0) {
          throw new IllegalStateException("n");
        }
        z = z * (6 / n);
      } catch (ArithmeticException e) {
        return z + x;
      } finally {
        System.out.println("z is " + z);
      }
      return z * z;
    };
    return f.applyAsDouble(x) + f.applyAsDouble(2);
  }

  @Differentiable
  static double reassigned(double x, boolean c) {
    DoubleUnaryOperator f = y -> y * x;
    double first = f.applyAsDouble(x);
    f = y -> y + x;
    if (c) {
      f = Math::exp;
    }
    return first * f.applyAsDouble(x);
  }

  @Differentiable
  static double switched(double x, String name) {
    DoubleBinaryOperator f =
        switch (name) {
          case "plus" -> Double::sum;
          case "times" -> (a, b) -> a * b;
          default -> throw new IllegalArgumentException(name);
        };
    return f.applyAsDouble(x, 2 * x);
  }

  @Differentiable
  static double neverCalled(double x) {
    DoubleUnaryOperator f = y -> {
      throw new IllegalStateException("never");
    };
    return f == null ? 0 : x * x;
  }

  static double power(double x, int n, DoubleBinaryOperator f) {
    double y = 1;
    for (int i = 0; i < n; i++) {
      y = f.applyAsDouble(x, y);
    }
    return y;
  }

  static double outer(double x, int n, DoubleBinaryOperator f) {
    return power(x, n, (a, b) -> f.applyAsDouble(b, power(a, n, f)));
  }

  @Differentiable
  static double deep(double x, int n) {
    return outer(x, n, (a, b) -> Math.sin(a) * b + x);
  }

  @Differentiable
  static double mutated(double x) {
    List<String> log = new ArrayList<>();
    double[] counter = {0};
    DoubleUnaryOperator f = y -> {
      log.add("called");
      counter[0] += 1;
      return y * log.size();
    };
    return f.applyAsDouble(x) + f.applyAsDouble(x * x) + counter[0];
  }

  @Differentiable
  static double local(double x) {
    var f = (DoubleUnaryOperator) y -> y * x;
    IntFunction<DoubleUnaryOperator> times = n -> y -> f.applyAsDouble(y) * n;
    return times.apply(3).applyAsDouble(x) + ((DoubleUnaryOperator) Math::cos).applyAsDouble(x);
  }

  @FunctionalInterface
  interface Model<T> {
    T at(T x);
  }

  static <T> T run(Model<T> model, T x) {
    return model.at(model.at(x));
  }

  @Differentiable
  static double throughInterface(double x) {
    return run((Box b) -> new Box(b.value() * x), new Box(x)).value() + run(y -> y * y, x);
  }

  @Differentiable
  static double nan(double x) {
    DoubleUnaryOperator f = y -> Double.isNaN(y) ? x : y;
    return f.applyAsDouble(0.0 / 0.0) * f.applyAsDouble(x);
  }

  @Differentiable
  static double conditional(double x) {
    DoubleUnaryOperator root = Math::sqrt;
    DoubleUnaryOperator f = x > 0 ? root : y -> -y;
    DoubleUnaryOperator g = x > 0 ? f : root;
    return f.applyAsDouble(x) + (x > 0 ? g.applyAsDouble(x) : g.applyAsDouble(-x));
  }
}
