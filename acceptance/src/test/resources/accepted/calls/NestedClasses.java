package calls;

import dev.martlet.annotation.Differentiable;

// check Outer.Middle.Inner.f(1.5)
// expect NestedClasses_Outer_Middle_InnerDerivatives.f.gradient(2.0) == 4.0
final class NestedClasses {
  static final class Outer {
    static final class Middle {
      static final class Inner {
        @Differentiable
        static double f(double x) {
          return x * x;
        }
      }
    }
  }
}
