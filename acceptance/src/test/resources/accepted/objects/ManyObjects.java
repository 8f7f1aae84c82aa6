package objects;

import dev.martlet.annotation.*;

import java.util.function.*;
// check loop(1.5, 0) to 1e-4
// check loop(1.5, 3) to 1e-4
// check loop(0.7, 9) to 1e-4
// check ternary(ManyObjects.p(2), ManyObjects.p(3), 0)
// check ternary(ManyObjects.p(2), ManyObjects.p(3), 1)
// check ternary(ManyObjects.p(2), ManyObjects.p(3), 2)
// check swtch(ManyObjects.p(2), ManyObjects.p(3), 0)
// check swtch(ManyObjects.p(2), ManyObjects.p(3), 1)
// check swtch(ManyObjects.p(2), ManyObjects.p(3), 2)
// check lambda(ManyObjects.p(2))
// check swapped(ManyObjects.p(2, ManyObjects.p(5)), ManyObjects.p(3, ManyObjects.p(7)))
// check swapped(ManyObjects.p(2), ManyObjects.p(3))
// check found(new ManyObjects.P[] {ManyObjects.p(1), ManyObjects.p(2), ManyObjects.p(3)})
// check found(new ManyObjects.P[] {ManyObjects.p(1)})
// throws found(new ManyObjects.P[0])
// check passiveGlobal(2.0)
// throws nullRead(ManyObjects.p(2))
// throws nullRead(null)
// check nullRead(ManyObjects.p(2, ManyObjects.p(3)))
// throws idx(new ManyObjects.P[] {ManyObjects.p(1)}, 1)
// throws idx(new ManyObjects.P[1], 0)
// check idx(new ManyObjects.P[] {ManyObjects.p(1), null}, 0)
// check pair(2.0, 3.0)
// check use(new ManyObjects.Pair(ManyObjects.p(2), ManyObjects.p(3), 4))
// check use(ManyObjects.same())
// check dispatch(new ManyObjects.Sq(), ManyObjects.p(2))
// check dispatch(new ManyObjects.Tr(), ManyObjects.p(2))
// check withNo(ManyObjects.p(2), 3.0)
// check overwritten(ManyObjects.p(2), 3.0)
// check sumTo(ManyObjects.p(2), 0)
// check sumTo(ManyObjects.p(2), 4)
// check finallyIt(ManyObjects.p(1.5))
// check finallyIt(ManyObjects.p(3))
// check string(ManyObjects.p(2.5))
// check eq(ManyObjects.p(2), ManyObjects.p(3))
// check cycle(ManyObjects.ring())
// check nested(new ManyObjects.P[][] {{ManyObjects.p(2), ManyObjects.p(3)}, {}, {ManyObjects.p(4)}})
// check deep(ManyObjects.p(1.01), 6)
// expect ManyObjectsDerivatives.cycle.gradient(ManyObjects.ring()).other().other().x() == 12.0
final class ManyObjects {
  static Pair same() { P p = new P(2); return new Pair(p, p, 3); }
  static P ring() { P p = p(2); p.other = p(3, p); return p; }
  @Differentiable static double overwritten(@NoDerivative P p, double x) { p.x = x * 2; return p.x * x; }
  @Differentiable static double cycle(P p) { double s = 1; P q = p; for (int i = 0; i < 4; i++) { s *= q.x; q = q.other; } return s / 3; }
  @Differentiable static double nested(P[][] m) { double s = 0; for (P[] r : m) { P last = null; for (P p : r) { if (last != null) { last.x *= p.x; } last = p; s += p.x; } } m[0][0].v[1] *= s; m[1] = m[0]; return s * m[1][0].x + m[0][0].v[1]; }
  @Differentiable static double deep(P p, int n) { if (n == 0) { return p.x; } P q = new P(p.x * p.x / 1.01); q.other = p; return deep(q, n - 1) + p.x; }

  @Differentiable static final class P { double x; float f; Double boxed = 1.0; int n; P other; double[] v; P(double x) { this.x = x; f = (float) x; v = new double[] {x, 2 * x}; }
    static int made; P copy() { P p = new P(x); p.x = x; p.f = f; p.other = other; p.v = v; p.n = n; p.boxed = boxed; return p; } }
  // loops over objects, early exit, conditions
  @Differentiable static double loop(double x, int n) { P p = new P(x); P q = p; for (int i = 0; i < n; i++) { if (i == 2) q = new P(p.x * i); if (i == 4) break; p.x *= q.x; q.f += (float) p.x; p.boxed = p.boxed * q.x; } return p.x + q.x * q.f + p.boxed; }
  @Differentiable static double ternary(P a, P b, int k) { P p = k == 0 ? a : k == 1 ? b : new P(a.x); p.x = p.x * p.x + b.x; return a.x * b.x + p.x; }
  @Differentiable static double swtch(P a, P b, int k) { P p = switch (k) { case 0 -> a; case 1 -> b; default -> { P c = a.copy(); c.x *= 2; yield c; } }; p.v[0] *= p.v[1]; p.v = new double[] {p.v[0], p.x}; return p.v[0] * p.v[1] + a.v[0] + b.v[1]; }
  @Differentiable static double lambda(P p) { DoubleUnaryOperator f = t -> t * p.x; p.x = p.x * 2; return f.applyAsDouble(3) + p.x; }
  static void swap(P a, P b) { double t = a.x; a.x = b.x; b.x = t; P o = a.other; a.other = b.other; b.other = o; }
  @Differentiable static double swapped(P a, P b) { swap(a, b); swap(a, a); return a.x * a.x * b.x + (a.other != null ? a.other.x : 0); }
  static P find(P[] ps, double key) { for (P p : ps) if (p.x > key) return p; return null; }
  @Differentiable static double found(P[] ps) { P p = find(ps, 1.5); if (p == null) return ps[0].x; p.x *= 5; p.other = ps[0]; p.other.x += p.x; return ps[0].x * ps[0].x + p.x; }
  static P global = new P(3);
  @Differentiable static double passiveGlobal(double x) { return x * global.x; }
  @Differentiable static double nullRead(P p) { return p.other.x; }
  @Differentiable static double idx(P[] ps, int i) { return ps[i].x; }
  @Differentiable record Pair(P a, P b, double w) {}
  @Differentiable static Pair pair(double x, double y) { P p = new P(x); Pair r = new Pair(p, new P(y), x * y); r.a().x *= r.b().x; return r; }
  @Differentiable static double use(Pair r) { r.a().x *= r.w(); Pair s = new Pair(r.b(), r.a(), r.w() * 2); s.a().x += s.b().x; return r.a().x * r.b().x * s.w(); }
  interface Shape { @Differentiable double area(P p); }
  static final class Sq implements Shape { @Override @Differentiable public double area(P p) { return p.x * p.x; } }
  static final class Tr implements Shape { @Override @Differentiable public double area(P p) { return 3 * p.x; } }
  @Differentiable static double dispatch(Shape s, P p) { return s.area(p) * p.x; }
  @Differentiable static double withNo(@NoDerivative P p, double x) { p.x = p.x * 2; return p.x * x; }
  @Differentiable static double sumTo(P p, int n) { double s = 0; while (p.n < n) { s += p.x; p.x *= 1.1; p.n++; } return s; }
  @Differentiable static double finallyIt(P p) { try { if (p.x > 2) return p.x * 3; p.x *= 2; } finally { p.x += 1; } return p.x; }
  @Differentiable static double string(P p) { String s = "" + p.x; return p.x * (s.isEmpty() ? 2 : 3); }
  @Differentiable static double eq(P a, P b) { return a == b ? a.x : a.x * b.x; }
  static P p(double x) { return new P(x); }
  static P p(double x, P o) { P p = new P(x); p.other = o; return p; }
}
