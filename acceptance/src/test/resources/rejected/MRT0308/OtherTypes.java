import dev.martlet.annotation.Differentiable;

// A helper that does not say that it takes an array or object knows nothing of its derivative.
final class OtherTypes {
  @Differentiable
  static final class P {
    double x;

    P(double x) {
      this.x = x;
    }
  }

  static double asObject(Object p, P q, int n) {
    if (n == 0) {
      return q.x;
    }
    q.x *= 2;
    return asObject(p, q, n - 1) * (p instanceof P r ? r.x : 1);
  }

  @Differentiable
  static double viaObject(P p, P q) {
    return asObject(p, q, 3); // error: MRT0308 OtherTypes.asObject
  }

  static double asObject(Object a, double[] b, int n) {
    if (n == 0) {
      return b[0];
    }
    b[0] *= 2;
    return asObject(a, b, n - 1) * (a instanceof double[] r ? r[0] : 1);
  }

  @Differentiable
  static double viaObject(double[] a, double[] b) {
    return asObject(a, b, 3); // error: MRT0308 OtherTypes.asObject
  }

  static class Base {
    final double twice(P q, int n) {
      if (n == 0) {
        return q.x;
      }
      q.x *= 2;
      return twice(q, n - 1);
    }
  }

  @Differentiable
  static final class Derived extends Base {
    double y;

    Derived(double y) {
      this.y = y;
    }
  }

  @Differentiable
  static double inherited(Derived d, P q) {
    return d.twice(q, 3) * d.y; // error: MRT0308 Base.twice
  }
}
