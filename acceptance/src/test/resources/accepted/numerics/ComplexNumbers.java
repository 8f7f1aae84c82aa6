package numerics;

import dev.martlet.annotation.Differentiable;

// check mandelbrot(-0.6, 0.45, 12)
// check root(new Complex(1, 2))
final class ComplexNumbers {
  @Differentiable
  record Complex(double re, double im) {
    Complex plus(Complex o) {
      return new Complex(re + o.re, im + o.im);
    }

    Complex squared() {
      return new Complex(re * re - im * im, 2 * re * im);
    }

    Complex dividedBy(Complex o) {
      double n = o.re * o.re + o.im * o.im;
      return new Complex((re * o.re + im * o.im) / n, (im * o.re - re * o.im) / n);
    }

    double norm() {
      return Math.hypot(re, im);
    }
  }

  @Differentiable
  static double mandelbrot(double re, double im, int most) {
    Complex c = new Complex(re, im);
    Complex z = c;
    int n = 0;
    while (z.norm() < 2 && n++ < most) {
      z = z.squared().plus(c);
    }
    return z.norm() * n;
  }

  @Differentiable
  static Complex root(Complex z) {
    Complex w = new Complex(1, 1);
    for (int i = 0; i < 8; i++) {
      Complex q = z.dividedBy(w);
      w = new Complex((w.re() + q.re()) / 2, (w.im() + q.im()) / 2);
    }
    return w;
  }
}
