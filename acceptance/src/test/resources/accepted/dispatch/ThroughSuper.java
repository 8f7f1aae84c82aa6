package dispatch;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/** Methods that call what they override, and objects whose class is known. */
// check first(1.3)
// check first(0.7)
// check twice(1.3)
// check twice(0.7)
// check overriding(1.3)
// check overriding(0.7)
// check unused(1.3)
// check unused(0.7)
// check failing(1.3)
// check failing(0.7)
// check overloaded(1.3)
// check overloaded(0.7)
// check changing(1.3)
// check changing(0.7)
// check captured(1.3)
// check captured(0.7)
// check defaults(1.3)
// check defaults(0.7)
// check generic(1.3)
// check generic(0.7)
// check ofAny(1.3, new ThroughSuper.Square())
// check ofAny(1.3, new ThroughSuper.Wave())
// check ofAny(1.3, new ThroughSuper.SquareOfWave())
// expect ThroughSuperDerivatives.stoppedAbove.gradient(3.0) == 3.0
final class ThroughSuper {
  static class Stopping {
    double of(double x, @NoDerivative double y) {
      return x;
    }
  }

  static final class Multiplying extends Stopping {
    @Override
    double of(double x, double y) {
      return x * y;
    }
  }

  /** Where the call is written, the second parameter stops the derivative. */
  @Differentiable
  static double stoppedAbove(double x) {
    Stopping function = new Multiplying();
    return function.of(x, x);
  }

  interface Model {
    @Differentiable
    double eval(double x);

    default double twice(double x) {
      return eval(x) * 2;
    }
  }

  static class Square implements Model {
    @Differentiable
    @Override
    public double eval(double x) {
      return x * x;
    }
  }

  static class Wave extends Square {
    @Differentiable
    @Override
    public double eval(double x) {
      return super.eval(x) * Math.sin(x);
    }
  }

  static class SquareOfWave extends Wave {
    @Differentiable
    @Override
    public double eval(double x) {
      double first = super.eval(x);
      return first * first + super.eval(2 * x);
    }

    @Override
    public double twice(double x) {
      return super.twice(x) * x;
    }
  }

  @Differentiable
  static double ofAny(double x, @NoDerivative Model model) {
    return model.eval(x) * 3;
  }

  @Differentiable
  static class Base {
    double k = 2;
    double[] memory = new double[3];
    int calls;

    double go(double x) {
      calls++;
      memory[0] += x * k;
      if (x > 1) {
        return memory[0];
      }
      k = k * 2;
      return memory[0] * k + helper(x);
    }

    double helper(double x) {
      return x * x;
    }

    double rec(double x, int n) {
      return n == 0 ? x : x * x;
    }

    double fail(double x) {
      memory[1] = x * x;
      if (x > 1) throw new IllegalStateException("no");
      memory[1] = 3 * x;
      return x;
    }

    double over(double x) {
      return x;
    }

    double over(int x) {
      return 100 * x;
    }

    double over(double... xs) {
      double t = 0;
      for (double v : xs) t += v * v * v;
      return t;
    }

    void add(double x) {
      memory[2] += x * memory[2] + x;
    }

    double stop(double x, @NoDerivative double y) {
      return x * y;
    }

    double k() {
      return k;
    }
  }

  @Differentiable
  static class Mid extends Base {
    @Override
    double go(double x) {
      double a = super.go(x);
      memory[0] *= x;
      return super.go(a) + a;
    }

    @Override
    double helper(double x) {
      return 5 * x + super.helper(x * x);
    }

    @Override
    double rec(double x, int n) {
      return super.rec(x, n) + n * x;
    }

    @Override
    double fail(double x) {
      try {
        return super.fail(x);
      } catch (IllegalStateException e) {
        return memory[1] * 2;
      } finally {
        memory[1] += x;
      }
    }

    @Override
    void add(double x) {
      super.add(x);
      for (int i = 0; i < 3; i++) {
        super.add(x * i);
      }
    }
  }

  @Differentiable
  static final class Leaf extends Mid {
    @Override
    double go(double x) {
      return super.go(x) * super.helper(x) + k();
    }

    @Override
    double helper(double x) {
      return -super.helper(x);
    }

    @Override
    double over(double x) {
      return super.over(x) + super.over(2) + super.over(x, x, x * x) + super.over((int) x);
    }

    @Override
    double stop(double x, double y) {
      return super.stop(x, y) + super.stop(y, x);
    }

    double lam(double x) {
      java.util.function.DoubleUnaryOperator f = v -> super.helper(v) * v;
      return f.applyAsDouble(x) + f.applyAsDouble(2 * x);
    }

    @Override
    double fail(double x) {
      return super.fail(x) + memory[1];
    }

    @Override
    void add(double x) {
      super.add(x);
      super.add(memory[2]);
    }

    @Override
    double rec(double x, int n) {
      return n > 2 ? x : super.rec(x, n + 1) * x;
    }
  }

  interface Smooth {
    @Differentiable
    double raw(double x);

    default double twice(double x) {
      return raw(raw(x));
    }
  }

  interface Rough {
    default double twice(double x) {
      return 7 * x;
    }
  }

  @Differentiable
  record Both(double a) implements Smooth, Rough {
    @Differentiable
    public double raw(double x) {
      return a * x * x;
    }

    public double twice(double x) {
      return Smooth.super.twice(x) + Rough.super.twice(x);
    }
  }

  abstract static class Gen<T> {
    T t;

    double val(double x) {
      return x * 3;
    }

    abstract double abs(double x);
  }

  static final class GenD extends Gen<String> {
    @Override
    double val(double x) {
      return super.val(x) * x;
    }

    double abs(double x) {
      return x;
    }
  }

  @Differentiable
  static double first(double x) {
    return new Leaf().go(x);
  }

  @Differentiable
  static double twice(double x) {
    Leaf l = new Leaf();
    return l.go(x) + l.go(x * x) + l.calls * x + l.memory[0];
  }

  @Differentiable
  static double overriding(double x) {
    return new Leaf().helper(x) * x;
  }

  @Differentiable
  static double unused(double x) {
    return new Leaf().rec(x, 0);
  }

  @Differentiable
  static double failing(double x) {
    Leaf l = new Leaf();
    return l.fail(x) * x + l.memory[1];
  }

  @Differentiable
  static double overloaded(double x) {
    return new Leaf().over(x);
  }

  @Differentiable
  static double changing(double x) {
    Leaf l = new Leaf();
    l.add(x);
    l.add(x * x);
    return l.memory[2];
  }

  @Differentiable
  static double captured(double x) {
    return new Leaf().lam(x);
  }

  @Differentiable
  static double defaults(double x) {
    return new Both(3).twice(x) * x;
  }

  @Differentiable
  static double generic(double x) {
    return new GenD().val(x) * x;
  }
}
