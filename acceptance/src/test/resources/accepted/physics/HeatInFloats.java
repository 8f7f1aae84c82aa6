package physics;

import dev.martlet.annotation.Differentiable;

// check cooled(new HeatInFloats.Rod(90f, 20f, 20f, 10f), 0.1f, 10)
final class HeatInFloats {
  @Differentiable
  record Rod(float a, float b, float c, float d) {
    Rod step(float k) {
      return new Rod(
          a + k * (b - a), b + k * (a - 2 * b + c), c + k * (b - 2 * c + d), d + k * (c - d));
    }
  }

  @Differentiable
  static float cooled(Rod rod, float k, int steps) {
    for (int i = 0; i < steps; i++) {
      rod = rod.step(k);
    }
    return rod.b() * rod.c();
  }
}
