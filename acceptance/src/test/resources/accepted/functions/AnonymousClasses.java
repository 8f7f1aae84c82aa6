package functions;

import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

// check own(1.5)
// check ofJdk(1.5, 2)
// check ofJdk(1.5, 0)
// check handedOn(1.5)
// check chosen(1.5, true)
// check chosen(1.5, false)
// check generic(1.5)
// check inMethod(new AnonymousClasses.Holder(2, 3), 1.5)
// check nested(1.5)
// check inferred(1.5)
// check passive(1.5)
// throws failing(1.5)
final class AnonymousClasses {
  interface Fn {
    double at(double t);

    default double twice(double t) {
      return at(at(t));
    }
  }

  @Differentiable
  record Holder(double a, double b) {
    @Differentiable
    double inMethod(double x) {
      Fn f =
          new Fn() {
            @Override
            public double at(double t) {
              return a * t + b * x;
            }
          };
      return f.at(x) * f.at(a);
    }
  }

  @Differentiable
  static double own(double x) {
    Fn g =
        new Fn() {
          @Override
          public double at(double t) {
            if (t > 1.7) {
              return t * t * x;
            }
            return t * x;
          }
        };
    return g.at(x) + g.at(2);
  }

  @Differentiable
  static double ofJdk(double x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      final int k = i + 1;
      DoubleBinaryOperator f =
          new DoubleBinaryOperator() {
            @Override
            public double applyAsDouble(double left, double right) {
              return left * right * k + x;
            }
          };
      sum += f.applyAsDouble(x, sum + 1);
    }
    return sum;
  }

  static double applied(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(x) * f.applyAsDouble(2 * x);
  }

  @Differentiable
  static double handedOn(double x) {
    return applied(
        new DoubleUnaryOperator() {
          @Override
          public double applyAsDouble(double t) {
            return Math.sin(t * x);
          }
        },
        x);
  }

  @Differentiable
  static double chosen(double x, boolean isFirst) {
    Fn f =
        isFirst
            ? new Fn() {
              @Override
              public double at(double t) {
                return t * x;
              }
            }
            : t -> t + x;
    return f.at(3) * f.at(x);
  }

  @Differentiable
  static double generic(double x) {
    Function<Double, Holder> f =
        new Function<>() {
          @Override
          public Holder apply(Double t) {
            return new Holder(t, x * t);
          }
        };
    Holder h = f.apply(x);
    return h.a() * h.b();
  }

  @Differentiable
  static double inMethod(Holder holder, double x) {
    return holder.inMethod(x);
  }

  @Differentiable
  static double nested(double x) {
    Supplier<Double> outer =
        new Supplier<Double>() {
          @Override
          public Double get() {
            double y = x * x;
            Fn inner =
                new Fn() {
                  @Override
                  public double at(double t) {
                    return t * y;
                  }
                };
            return inner.at(x);
          }
        };
    return outer.get() * x;
  }

  @Differentiable
  static double inferred(double x) {
    var f =
        new Fn() {
          @Override
          public double at(double t) {
            return t * x;
          }
        };
    return f.at(x);
  }

  /** What has nothing to do with the parameter runs as it is, whatever it is. */
  @Differentiable
  static double passive(double x) {
    Runnable counting =
        new Runnable() {
          private int runs;

          @Override
          public void run() {
            runs++;
            System.out.println("run " + runs);
          }
        };
    counting.run();
    counting.run();
    return x * x;
  }

  @Differentiable
  static double failing(double x) {
    Fn f =
        new Fn() {
          @Override
          public double at(double t) {
            if (t > 1) {
              throw new IllegalStateException("too large");
            }
            return t;
          }
        };
    return f.at(x);
  }
}
