package rules;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.Differentiable;

// Retroactively, for a method of the JDK, for a record of the JDK's package or a library.
// check f(1.5, 2.5)
// check linear(3.5, 0.5)
final class ForSomebodyElse {
  @Derivative(of = "fma", in = StrictMath.class, wrt = "a")
  static double fmaByA(double a, double b, double c) {
    return b;
  }

  @Derivative(of = "fma", in = StrictMath.class, wrt = "b")
  static double fmaByB(double a, double b, double c) {
    return a;
  }

  @Derivative(of = "fma", in = StrictMath.class, wrt = "c")
  static double fmaByC(double a, double b, double c) {
    return 1;
  }

  static final class Library {
    static double twice(double x, String name) {
      System.out.println(name);
      return x + x;
    }
  }

  @Derivative(of = "twice", in = Library.class, wrt = "x")
  static double twiceByX(double x, String name) {
    return 2;
  }

  @Differentiable
  static double f(double x, double y) {
    return StrictMath.fma(x, y, x) * y;
  }

  @Differentiable
  static double linear(double x, double y) {
    return Library.twice(x * y, "hello") * x;
  }
}
