package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
// check g(1.5f)
// check h(0.5)
final class Increments {
  @Differentiable
  static double f(double x) {
    double y = x++ * x;
    y -= --x;
    y += x-- * ++x;
    x++;
    return x * y;
  }

  @Differentiable
  static float g(float x) {
    float y = x++;
    ++y;
    return x * y--;
  }

  @Differentiable
  static double h(double x) {
    double sum = 0;
    for (double t = 0; t < 3; t++) {
      sum += t * x++;
    }
    return sum * x;
  }
}
