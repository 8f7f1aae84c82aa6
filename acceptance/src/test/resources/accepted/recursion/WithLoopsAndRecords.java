package recursion;

import dev.martlet.annotation.Differentiable;

// check total(new State(1.1, 0.9), 4)
// check steps(0.3, 300)
final class WithLoopsAndRecords {
  @Differentiable
  record State(double x, double y) {}

  static State step(State s, int depth) {
    if (depth == 0) {
      return new State(s.y(), s.x() * 0.5);
    }
    State t = s;
    for (int i = 0; i < depth; i++) {
      State inner = step(new State(t.x() + i, t.y()), depth - 1);
      t = new State(inner.x() * 0.3 + t.y(), inner.y() - 0.1 * t.x());
      if (t.x() > 50) {
        break;
      }
    }
    return t;
  }

  @Differentiable
  static double total(State s, int depth) {
    State t = step(s, depth);
    return t.x() * t.y();
  }

  @Differentiable
  static double steps(double x, int n) {
    if (n == 0) {
      return x;
    }
    double y = x;
    while (y < 0.5) {
      y += 0.1 + 0.01 * x;
    }
    return steps(y * 0.9, n - 1) * 0.999 + 0.001 * x;
  }
}
