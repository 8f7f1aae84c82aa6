package calls;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class IgnoredResult {
  static double noisy(double x) {
    System.out.println("noise " + x);
    return x * x;
  }

  static void say(double x) {
    System.out.println("say " + x);
  }

  @Differentiable
  static double f(double x) {
    noisy(x);
    double unused = noisy(2 * x);
    say(x);
    Math.sin(x);
    return x * x;
  }
}
