package records;

import dev.martlet.annotation.Differentiable;

// check f(new V(1, 2, 3), new V(4, 5, 6))
final class Chained {
  @Differentiable
  record V(double x, double y, double z) {
    V plus(V o) {
      return new V(x + o.x, y + o.y, z + o.z);
    }

    V cross(V o) {
      return new V(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    V times(double f) {
      return new V(f * x, f * y, f * z);
    }

    double norm() {
      return Math.sqrt(x * x + y * y + z * z);
    }
  }

  @Differentiable
  static double f(V a, V b) {
    return a.plus(b.times(a.norm())).cross(b.plus(a).cross(a.times(2))).norm();
  }
}
