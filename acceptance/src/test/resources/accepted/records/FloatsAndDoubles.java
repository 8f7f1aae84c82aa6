package records;

import dev.martlet.annotation.Differentiable;

// check f(new Mixed(1.5f, 2.5, new Inner(0.5f, 3)))
final class FloatsAndDoubles {
  @Differentiable
  record Inner(float u, double v) {}

  @Differentiable
  record Mixed(float x, double y, Inner inner) {}

  @Differentiable
  static Mixed f(Mixed m) {
    return new Mixed(
        (float) (m.x() * m.y()), m.x() + m.inner().v(), new Inner(m.x() * m.inner().u(), m.y()));
  }
}
