package records;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2.5)
// check g(new Complex(1.5, 2.5))
final class CustomConstructors {
  @Differentiable
  record Complex(double re, double im) {
    Complex(double re, double im) {
      this.re = re;
      this.im = im;
    }

    Complex(double re) {
      this(re, 0);
    }

    Complex(Complex other, double factor) {
      this(other.re * factor, other.im * factor);
    }

    Complex times(Complex o) {
      return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }
  }

  @Differentiable
  static double f(double x, double y) {
    Complex z = new Complex(x).times(new Complex(x, y));
    return new Complex(z, y).im() + z.re();
  }

  @Differentiable
  static Complex g(Complex z) {
    return z.times(z).times(new Complex(2));
  }
}
