package basics;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2, "three", new int[] {4}, 'c', true)
final class PassThroughUnusedParameters {
  @Differentiable
  static double f(double x, int n, String s, int[] a, char c, boolean b) {
    return b ? x * n * s.length() * a[0] * c : x;
  }
}
