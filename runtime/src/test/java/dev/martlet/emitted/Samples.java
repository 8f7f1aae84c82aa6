package dev.martlet.emitted;

import dev.martlet.annotation.Differentiable;

/** What a user writes: a method for each shape that has a function type. */
public final class Samples {
  private Samples() {}

  @Differentiable
  public record Model(float w, double b) {}

  @Differentiable
  static double sillyExp(double x) {
    return Math.exp(x);
  }

  @Differentiable
  static double product(double x, double y) {
    return x * y;
  }

  @Differentiable
  static double loss(Model model) {
    return model.w() * model.b();
  }

  @Differentiable
  static Model scaled(Model model) {
    return new Model(model.w() * 2, model.b() * 3);
  }

  @Differentiable
  static Model sum(Model left, Model right) {
    return new Model(left.w() + right.w(), left.b() + right.b());
  }

  @Differentiable
  static float square(float x) {
    return x * x;
  }

  @Differentiable
  static float weight(Model model) {
    return model.w();
  }
}
