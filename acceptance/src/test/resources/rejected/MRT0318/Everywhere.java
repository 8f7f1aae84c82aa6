import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

// entry inside
// entry given
final class Everywhere {
  interface Loss {
    @Differentiable
    double of(double x);

    default Loss twice() {
      return x -> 2 * of(x); // error: MRT0318 lambda
    }
  }

  abstract static class Base {
    @Differentiable
    abstract double at(double x);
  }

  enum Kind {
    ONE {
      @Override
      double number() {
        return 1;
      }
    };

    abstract double number();
  }

  static class Holder {
    final Loss field = Math::sin; // error: MRT0318 method reference
    final List<Loss> all = List.of(x -> x); // error: MRT0318 'Loss.of'
    final Supplier<Loss> nested = () -> x -> x; // error: MRT0318 'Loss.of'

    Holder() {
      Loss anonymous =
          new Loss() { // error: MRT0318 anonymous class
            @Override
            @SuppressWarnings("unused")
            public double of(double x) {
              return x;
            }
          };
      System.out.println(anonymous.of(field.of(Kind.ONE.number())));
    }
  }

  /** Helpers and constructors whose bodies are differentiated may have them. */
  @Differentiable
  static double inside(double x) {
    Loss loss = y -> y * x;
    return helper(loss, x);
  }

  private static double helper(Loss loss, double x) {
    Loss twice = y -> 2 * loss.of(y);
    return twice.of(x);
  }

  @Differentiable
  static double given(double x, Loss loss) {
    return loss.of(x);
  }

  static double outside(double x) {
    class Local extends Base { // error: MRT0318 'Base.at'
      @Override
      double at(double y) {
        return y;
      }
    }
    DoubleUnaryOperator passive = y -> y;
    return new Local().at(passive.applyAsDouble(given(x, t -> t))); // error: MRT0318 lambda
  }
}
