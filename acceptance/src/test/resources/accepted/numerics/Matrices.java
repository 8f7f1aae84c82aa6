package numerics;

import dev.martlet.annotation.Differentiable;

// check determinant(new M(2, 1, 0.5, -1, 3, 0.3, 0.7, -0.2, 4))
// check inverseTrace(new M(2, 1, 0.5, -1, 3, 0.3, 0.7, -0.2, 4))
// check power(new M(0.2, 0.1, 0.5, -0.1, 0.3, 0.3, 0.7, -0.2, 0.4), 5)
// expect MatricesDerivatives.determinant.gradient(new M(1, 0, 0, 0, 2, 0, 0, 0, 3)).a() == 6.0
final class Matrices {
  @Differentiable
  record M(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    static final M ONE = new M(1, 0, 0, 0, 1, 0, 0, 0, 1);

    M times(M o) {
      return new M(
          a * o.a + b * o.d + c * o.g, a * o.b + b * o.e + c * o.h, a * o.c + b * o.f + c * o.i,
          d * o.a + e * o.d + f * o.g, d * o.b + e * o.e + f * o.h, d * o.c + e * o.f + f * o.i,
          g * o.a + h * o.d + i * o.g, g * o.b + h * o.e + i * o.h, g * o.c + h * o.f + i * o.i);
    }
  }

  @Differentiable
  static double determinant(M m) {
    return m.a() * (m.e() * m.i() - m.f() * m.h())
        - m.b() * (m.d() * m.i() - m.f() * m.g())
        + m.c() * (m.d() * m.h() - m.e() * m.g());
  }

  @Differentiable
  static double inverseTrace(M m) {
    double det = determinant(m);
    if (det == 0) {
      throw new ArithmeticException("singular");
    }
    return (m.e() * m.i() - m.f() * m.h() + m.a() * m.i() - m.c() * m.g() + m.a() * m.e() - m.b() * m.d()) / det;
  }

  @Differentiable
  static M power(M m, int n) {
    M result = M.ONE;
    M square = m;
    for (int k = n; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = result.times(square);
      }
      square = square.times(square);
    }
    return result;
  }
}
