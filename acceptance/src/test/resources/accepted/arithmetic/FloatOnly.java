package arithmetic;

import dev.martlet.annotation.Differentiable;

// check f(1.25f, 0.75f)
// expect FloatOnlyDerivatives.f.gradient(1f, 2f).x() == 6f
// expect FloatOnlyDerivatives.square.gradient(3f) == 6f
// check square(3f)
// check chain(0.5f)
final class FloatOnly {
  @Differentiable
  static float f(float x, float y) {
    return x * y * y + 2 * x;
  }

  @Differentiable
  static float square(float x) {
    return x * x;
  }

  @Differentiable
  static float chain(float x) {
    float y = (float) Math.sin(x);
    y += 1;
    y /= 3;
    return y * x - y;
  }
}
