package effects;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 3)
// check branches(1.5)
final class PrintingOnce {
  @Differentiable
  static double f(double x, int n) {
    System.out.println("start");
    double y = x;
    for (int i = 0; i < n; i++) {
      System.out.println("turn " + i + " y = " + y);
      y *= x;
    }
    System.out.print("end");
    return y;
  }

  @Differentiable
  static double branches(double x) {
    if (x > 1) {
      System.out.println("large");
    } else {
      System.out.println("small");
    }
    return x > 1 ? x * x : x;
  }
}
