package loops;

import dev.martlet.annotation.Differentiable;

// Records that change places, and records in a loop that ends early.
// check f(new S(1, 2), new S(3, 0.5), 5)
// check g(new S(0.3, 2), 10)
// check g(new S(3, 2), 10)
final class SwitchingRecords {
  @Differentiable
  record S(double a, double b) {
    S next(double f) {
      return new S(b * f, a - f);
    }
  }

  @Differentiable
  static S f(S p, S q, int n) {
    for (int i = 0; i < n; i++) {
      S kept = p;
      p = q.next(i * 0.5);
      q = kept;
      if (p.a() > 2) {
        q = new S(p.b(), q.a());
      }
    }
    return new S(p.a() * q.b(), p.b() + q.a());
  }

  @Differentiable
  static S g(S start, int n) {
    S s = start;
    S best = s;
    int i = 0;
    while (i++ < n) {
      s = s.next(0.9);
      if (s.a() * s.b() > best.a() * best.b()) {
        best = s;
      }
      if (s.a() < -5) {
        return s;
      }
    }
    return best;
  }
}
