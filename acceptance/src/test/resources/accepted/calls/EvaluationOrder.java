package calls;

import dev.martlet.annotation.Differentiable;

// Arguments are evaluated from left to right, each once.
// check f(1.5)
// check array(1.5)
final class EvaluationOrder {
  static double traced(String name, double x) {
    System.out.println(name);
    return x;
  }

  static double take(double a, double b, int i, double c) {
    return a * b + c * i;
  }

  @Differentiable
  static double f(double x) {
    int i = 2;
    return take(traced("a", x), traced("b", x * i++), i++, traced("c", x * i))
        * (traced("d", x) + traced("e", i = 7) * traced("f", i));
  }

  @Differentiable
  static double array(double x) {
    int[] a = {1, 2, 3};
    int i = 0;
    a[i++] = a[i++] + i++;
    a[a[2] - 2] += (a[2] = 5);
    double y = x * a[0] + x * a[1] * a[2] + i;
    y = y * (y = x) + y;
    return y;
  }
}
