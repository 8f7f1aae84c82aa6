package passive;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class MutableStatics {
  static int calls;
  static double last;

  static void reset() {
    calls = 0;
    last = 2;
  }

  @Differentiable
  static double f(double x) {
    calls++;
    double y = x * last * calls;
    last = 5;
    calls += 2;
    System.out.println(calls + " " + last);
    return y * last + calls++ * x;
  }
}
