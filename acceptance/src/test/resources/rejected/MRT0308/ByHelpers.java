import dev.martlet.annotation.Differentiable;

// Helpers that are functions of their own, since they call themselves, know of no derivative of what
// they take as an object of another type.
final class ByHelpers {
  static double asObject(Object a, int n) {
    return n == 0 ? ((double[]) a)[0] : asObject(a, n - 1);
  }

  @Differentiable
  static double only(double[] a) {
    return asObject(a, 3); // error: MRT0308 ByHelpers.asObject
  }

  static double boxed(Object o, double x, int n) {
    return n == 0 ? (Double) o * x : boxed(o, x, n - 1);
  }

  @Differentiable
  static double boxed(double x) {
    return boxed(x, x, 3); // error: MRT0107 boxed
  }

  static final class Holder {
    final double value;

    Holder(double value) {
      this.value = value;
    }
  }

  static double held(Holder holder, double[] a, int n) {
    return n == 0 ? holder.value * a[0] : held(holder, a, n - 1);
  }

  @Differentiable
  static double held(double[] a, double x) {
    return held(new Holder(x), a, 3); // error: MRT0305 held
  }

  static final double[] TABLE = {1, 2};

  static double[] tableOr(double[] a, int n) {
    return n == 0 ? TABLE : n == 1 ? a : tableOr(a, n - 2);
  }

  @Differentiable
  static double readBack(double[] a, double x) {
    tableOr(a, 4)[0] = x * x; // error: MRT0304
    return tableOr(a, 4)[0];
  }

  static void put(double[] a, double x, int n) {
    if (n == 0) {
      a[0] = x;
    } else {
      put(a, x, n - 1);
    }
  }

  @Differentiable
  static double intoStatic(double x) {
    put(TABLE, x * x, 3); // error: MRT0304
    return TABLE[0] * x;
  }
}
