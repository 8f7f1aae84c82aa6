import dev.martlet.annotation.Differentiable;

// The constructor itself is run as well, so that what it changes would change twice.
final class ChangingConstructors {
  @Differentiable
  record Doubled(double[] values) {
    Doubled {
      values[0] *= 2;
    }
  }

  @Differentiable
  static double doubled(double[] a) {
    var doubled = new Doubled(a); // error: MRT0301 // error: MRT0308
    return doubled.values()[0] * a[1];
  }

  @Differentiable
  record Chosen(double[] values) {
    Chosen {
      double[] own = values.length > 1 ? new double[2] : new double[1];
      own[0] = values[0] * values[0];
      values = own;
    }
  }

  @Differentiable
  static double chosen(double[] a) {
    var chosen = new Chosen(a); // error: MRT0301 // error: MRT0308
    return chosen.values()[0] * a[1];
  }

  static double total;

  @Differentiable
  record Counted(double x) {
    Counted {
      total += x;
      x = x * x;
    }
  }

  @Differentiable
  static double counted(double x) {
    return new Counted(x).x(); // error: MRT0301
  }
}
