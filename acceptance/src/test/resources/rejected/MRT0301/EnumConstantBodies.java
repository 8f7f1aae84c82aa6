import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.List;

// Nobody can name the class of an enum constant's body, so no call finds its derivative.
final class EnumConstantBodies {
  enum Op {
    PLUS {
      @Override
      @Differentiable
      double apply(double x, double y) { // error: MRT0301 apply
        return x + y;
      }
    },
    TIMES {
      @Override
      double apply(double a, double b) { // error: MRT0301 apply
        return a * b;
      }

      double apply(double x, int y) {
        return x;
      }
    };

    @Differentiable
    abstract double apply(double x, double y);
  }

  interface Loss<T> {
    @Differentiable
    double of(double x, @NoDerivative double[] data, @NoDerivative List<T> more);
  }

  enum Losses implements Loss<String> {
    ABSOLUTE {
      @Override
      public double of(double x, double[] data, java.util.List<String> more) { // error: MRT0301 of
        return Math.abs(x);
      }

      double of(double x, double data, List<String> more) {
        return x;
      }
    },
    SQUARED;

    @Override
    @Differentiable
    public double of(double x, @NoDerivative double[] data, @NoDerivative List<String> more) {
      return x * x;
    }
  }

  @Differentiable
  static double f(double x, Op op) {
    return op.apply(x, x);
  }
}
