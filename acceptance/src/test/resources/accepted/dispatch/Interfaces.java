package dispatch;

import dev.martlet.annotation.Differentiable;

// check run(new Interfaces.Layer[] {new Interfaces.Dense(1, 2), new Interfaces.Scale(3)}, 0.5)
// check run(new Interfaces.Layer[] {}, 0.5)
// check base(new Interfaces.Sub(), 0.5)
// check base(new Interfaces.SubSub(), 0.5)
// check areas(new Interfaces.Circle(2), new Interfaces.Square(3), 0.5)
// check Layer.apply(new Interfaces.Scale(2), 0.5)
// check Layer.twice(new Interfaces.Scale(2), 0.5)
// check Layer.twice(new Interfaces.Dense(2, 1), 0.5)
// check Shape.area(new Interfaces.Circle(2), 0.5)
// check Base.g(new Interfaces.Sub(), 0.5)
// check Dense.apply(new Interfaces.Dense(2, 1), 0.5)
// check overloaded(new Interfaces.Both(), 0.5)
// check counted(new Interfaces.Counting(), 1.5)
// throws run(new Interfaces.Layer[] {new Interfaces.Failing()}, 0.5)
// throws base(null, 0.5)
final class Interfaces {
  interface Layer {
    @Differentiable
    double apply(double x);

    @Differentiable
    default double twice(double x) {
      return apply(apply(x)) * 2;
    }
  }

  @Differentiable
  record Dense(double w, double b) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return Math.tanh(w * x + b);
    }
  }

  @Differentiable
  record Scale(double k) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return k * x;
    }

    @Override
    @Differentiable
    public double twice(double x) {
      return k * k * x;
    }
  }

  static final class Failing implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      if (x < 1) {
        throw new IllegalStateException("too small");
      }
      return x;
    }
  }

  abstract static class Base {
    @Differentiable
    abstract double f(double x, int n);

    @Differentiable
    double g(double x) {
      return f(x, 2) * x;
    }
  }

  static class Sub extends Base {
    @Override
    @Differentiable
    double f(double x, int n) {
      return n * x * x;
    }
  }

  static final class SubSub extends Sub {
    @Override
    @Differentiable
    double g(double x) {
      return 5 * x;
    }
  }

  @Differentiable
  sealed interface Shape {
    @Differentiable
    double area(double k);
  }

  @Differentiable
  record Circle(double r) implements Shape {
    @Override
    @Differentiable
    public double area(double k) {
      return k * r * r;
    }
  }

  @Differentiable
  record Square(double a) implements Shape {
    @Override
    @Differentiable
    public double area(double k) {
      return k * a * a * a;
    }
  }

  interface Overloads {
    @Differentiable
    double f(double x);

    @Differentiable
    double f(double x, int n);
  }

  interface More {
    @Differentiable
    double f(double x);
  }

  static final class Both implements Overloads, More {
    @Override
    @Differentiable
    public double f(double x) {
      return x * x;
    }

    @Override
    @Differentiable
    public double f(double x, int n) {
      return n * x;
    }
  }

  static final class Counting implements More {
    int calls;

    @Override
    @Differentiable
    public double f(double x) {
      calls++;
      System.out.println("call " + calls);
      return calls * x;
    }
  }

  @Differentiable
  static double run(Layer[] layers, double x) {
    double y = x;
    for (Layer layer : layers) {
      y = layer.twice(layer.apply(y));
    }
    return y;
  }

  @Differentiable
  static double base(Base base, double x) {
    return base.g(x) + base.f(x, 3);
  }

  @Differentiable
  static double areas(Shape one, Shape other, double k) {
    return one.area(k) * other.area(k * 2);
  }

  @Differentiable
  static double overloaded(Both both, double x) {
    Overloads overloads = both;
    More more = both;
    return overloads.f(x) * overloads.f(x, 3) + more.f(x);
  }

  @Differentiable
  static double counted(More more, double x) {
    return more.f(x) + more.f(2 * x) * x;
  }
}
