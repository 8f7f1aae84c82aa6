import dev.martlet.annotation.Differentiable;

// entry good
class OtherConstructs {
  static final class Derived extends OtherConstructs {
    @Override
    public int hashCode() {
      return 3;
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
