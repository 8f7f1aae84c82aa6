package objects;

import dev.martlet.annotation.Differentiable;

/** Classes that a method declares for itself. */
// check ofRecords(1.3)
// check ofRecords(0.7)
// check withConstructors(1.3)
// check withConstructors(0.7)
// check counting(1.3)
// check counting(0.7)
// check changing(1.3)
// check changing(0.7)
// check thrown(1.3)
// check thrown(0.7)
// check inLoop(1.3)
// check inLoop(0.7)
// check functions(1.3)
// check functions(0.7)
// check ofArrays(1.3)
// check ofArrays(0.7)
// check boxed(1.3)
// check boxed(0.7)
// check history(1.3)
// check history(0.7)
// check lambda(1.3)
// check lambda(0.7)
// check blocks(1.3)
// check blocks(0.7)
// check itself(1.3)
// check itself(0.7)
// check ofInstance(1.3)
// check ofInstance(0.7)
// check streamed(1.3)
// check nested(1.3)
// check joined(1.3)
// check joined(3.0)
@Differentiable
final class Local {
  static double sq(double v) {
    return v * v;
  }

  double k = 3;

  @Differentiable
  static double ofRecords(double x) {
    record P(double a, double b) {
      double sum() {
        return a + b;
      }

      P plus(P o) {
        return new P(a + o.a, b * o.b());
      }

      static P of(double v) {
        return new P(v, v * v);
      }
    }
    P p = new P(x, x * x);
    for (int i = 0; i < 3; i++) {
      p = p.plus(P.of(x * i));
    }
    return p.sum() * p.a();
  }

  @Differentiable
  static double withConstructors(double x) {
    record P(double a, double b) {
      P {
        if (a < 0) throw new IllegalArgumentException();
        b = b * 2;
      }

      P(double v) {
        this(v, v * v);
      }

      double blocks() {
        return b * b;
      }
    }
    P p = new P(x);
    P q = x > 1 ? new P(2, x) : p;
    return q.blocks() + p.b() * q.a();
  }

  @Differentiable
  static double counting(double x) {
    class Acc {
      double s = x;
      int n;
      final double f;

      Acc(double f) {
        this.f = f * x;
      }

      void add(double v) {
        s += v * f;
        n++;
      }

      double mean() {
        return n == 0 ? 0 : s / n;
      }
    }
    Acc c = new Acc(2);
    Acc d = c;
    for (int i = 0; i < 4; i++) {
      (i % 2 == 0 ? c : d).add(x * i);
    }
    return c.mean() * d.n;
  }

  @Differentiable
  static double changing(double x) {
    class Acc {
      double s;

      void add(double v) {
        if (v > 10) return;
        s += sq(v);
      }
    }
    Acc c = new Acc(), d = new Acc();
    c.add(x);
    d.add(x * x);
    c.s *= d.s;
    d.s++;
    c.s += d.s--;
    return c.s * d.s + sq(c.s);
  }

  @Differentiable
  static double thrown(double x) {
    class T {
      double s;

      double go(double v) {
        s = v * v;
        if (v > 1) throw new IllegalStateException();
        s = 3 * v;
        return s;
      }
    }
    T t = new T();
    double r;
    try {
      r = t.go(x);
    } catch (IllegalStateException e) {
      r = t.s * 5;
    }
    return r + t.s;
  }

  @Differentiable
  static double inLoop(double x) {
    double t = 0;
    for (int i = 1; i < 4; i++) {
      int j = i;
      class Q {
        double c = x * j;

        double of(double v) {
          return v * c + j;
        }
      }
      Q q = new Q();
      t += q.of(t + x);
    }
    return t;
  }

  @Differentiable
  static double functions(double x) {
    interface F {
      double of(double v);
    }
    F f = v -> v * v * x;
    F g = v -> f.of(v) + f.of(x);
    return g.of(2 * x);
  }

  @Differentiable
  static double ofArrays(double x) {
    record P(double a, double[] m) {}
    P p = new P(x, new double[] {x, 2});
    p.m()[1] *= x;
    p.m()[0] += p.a() * p.m()[1];
    return p.m()[0] * p.m()[1];
  }

  @Differentiable
  static double boxed(double x) {
    record P(Double a, double b) {}
    Object o = new P(x, x);
    return o instanceof P(Double a, double b) ? a * b : 0;
  }

  @Differentiable
  static double history(double x) {
    class Acc {
      double[] h = new double[4];
      int n;

      void push(double v) {
        h[n++] = v;
      }

      double top() {
        return h[n - 1];
      }
    }
    Acc c = new Acc();
    for (int i = 0; i < 4; i++) c.push(doubled(c.n == 0 ? x : c.top() * x));
    return c.top() + c.h[1];
  }

  static double doubled(double v) {
    class Z {
      double w = v;

      double twice() {
        return 2 * w;
      }
    }
    return new Z().twice();
  }

  @Differentiable
  static double lambda(double x) {
    class Acc {
      double s;
    }
    Acc c = new Acc();
    Runnable r = () -> c.s += x * x;
    r.run();
    r.run();
    return c.s;
  }

  @Differentiable
  static double blocks(double x) {
    class Acc {
      private double s;

      {
        s = x;
      }

      Acc() {
        s *= 2;
      }

      Acc(double v) {
        this();
        s += v;
      }

      double get() {
        return this.s;
      }
    }
    return new Acc(x * x).get() * new Acc().s;
  }

  @Differentiable
  static double itself(double x) {
    class Acc {
      double s;

      double same(Acc o) {
        return o == this ? 1 : 2;
      }

      Acc self() {
        return this;
      }
    }
    Acc c = new Acc();
    c.self().s = x;
    c.self().self().s *= x;
    return c.s;
  }

  @Differentiable
  double withEnclosing(double x) {
    class In {
      double g(double v) {
        return v * k + h(v);
      }
    }
    return new In().g(x) * x;
  }

  double h(double v) {
    return v * v * k;
  }

  @Differentiable
  static double ofInstance(double x) {
    return new Local().withEnclosing(x);
  }

  @Differentiable
  static double streamed(double x) {
    record P(double a) {}
    return java.util.stream.Stream.of(new P(x), new P(2 * x)).mapToDouble(P::a).sum() * x;
  }

  @Differentiable
  static double nested(double x) {
    record P(double a) {}
    record Q(P p, P q) {}
    Q q = new Q(new P(x), new P(x * x));
    return q instanceof Q(P(double u), P w) ? u * w.a() : 0;
  }

  @Differentiable
  static double joined(double x) {
    record P(double a) {}
    P p = new P(x);
    for (int i = 0; i < 3; i++) {
      if (p.a() > 10) {
        break;
      }
      p = new P(p.a() * x);
    }
    P q;
    if (p.a() > 3) {
      q = p;
    } else {
      q = new P(7);
    }
    return q.a() * p.a();
  }
}
