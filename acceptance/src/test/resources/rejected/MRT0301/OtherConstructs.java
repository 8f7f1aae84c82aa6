import dev.martlet.annotation.Differentiable;

// entry good
class OtherConstructs {
  double base(double x) {
    return x;
  }

  static final class Derived extends OtherConstructs {
    @Override
    double base(double x) {
      return 2 * x;
    }

    @Differentiable
    double f(double x) {
      return x * super.hashCode(); // error: MRT0301 super
    }
  }

  @Differentiable
  static double good(double x) {
    return x;
  }
}
