package dev.martlet.examples.physics;

import dev.martlet.annotation.Differentiable;

/** A vector that is changed in place. */
@Differentiable
final class Vector3 {
  double x;
  double y;
  double z;

  Vector3(double x, double y, double z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  /** Moves this vector by a multiple of another one. */
  void add(double factor, Vector3 other) {
    x += factor * other.x;
    y += factor * other.y;
    z += factor * other.z;
  }

  /** The square of its length. */
  double squared() {
    return x * x + y * y + z * z;
  }
}
