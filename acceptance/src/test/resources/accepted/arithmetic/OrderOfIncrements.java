package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 3)
final class OrderOfIncrements {
  @Differentiable
  static double f(double x, int i) {
    double y = x;
    y += y++ + ++y;
    y = y++ * 2 + y;
    int j = i++ + i++ * --i;
    i = i++ + 1;
    int[] a = {5, 6, 7, 8};
    int k = 0;
    a[k++] += a[k++] + k;
    a[k] = k = 3;
    a[k]++;
    a[--k] <<= 1;
    double z = (x = x + 1) * (x += 2) + x;
    return y * i + z * j + a[0] * x + a[1] * x + a[2] * x + a[3] * x;
  }
}
