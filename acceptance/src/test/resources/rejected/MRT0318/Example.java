import dev.martlet.annotation.Differentiable;

// entry total
final class Example {
  interface Loss {
    @Differentiable
    double of(double x);
  }

  record Scaled(double factor) implements Loss {
    @Override
    @Differentiable
    public double of(double x) {
      return factor * x * x;
    }
  }

  static final Loss SCALED = new Scaled(2);
  static final Loss SQUARE = x -> x * x; // error: MRT0318 lambda

  @Differentiable
  static double total(double x, Loss loss) {
    Loss twice = y -> 2 * loss.of(y);
    return twice.of(x) + loss.of(x * x);
  }
}
