package objects;

import dev.martlet.annotation.*;

// check nbody(NBody.three(), 0.1)
// check list(3.0)
// check listOf(new NBody.Node(2, new NBody.Node(3, new NBody.Node(4, null))))
// check reverse(new NBody.Node(2, new NBody.Node(3, new NBody.Node(4, null))))
// check grid(new double[] {1, 2, 3, 4}, 0.5)
// check pair(new NBody.Pair(new NBody.Vector3(2, 3, 4), 5))
// check alias(new NBody.Vector3(2, 3, 4), new NBody.Vector3(5, 6, 7))
// check choose(new NBody.Vector3(2, 3, 4), new NBody.Vector3(5, 6, 7), true)
// check choose(new NBody.Vector3(2, 3, 4), new NBody.Vector3(5, 6, 7), false)
// check make(3.0)
// check fact(new NBody.Node(1.5, null), 2)
// check nbody(NBody.sharing(), 0.1)
// check swapped(NBody.three(), 2.0)
final class NBody {
  static Body[] three() { return new Body[] { new Body(new Vector3(0,0,0), new Vector3(0,0,0), 1), new Body(new Vector3(1,0,0), new Vector3(0,1,0), 2), new Body(new Vector3(0,2,0), new Vector3(1,0,1), 3) }; }
  static Body[] sharing() { Vector3 shared = new Vector3(1, 0, 0); return new Body[] { new Body(shared, new Vector3(0,0,0), 1), new Body(new Vector3(3,0,0), shared, 2)}; }
  @Differentiable static double swapped(Body[] bodies, double k) { Body t = bodies[0]; bodies[0] = bodies[1]; bodies[1] = t; t.position.x = k; bodies[0].velocity.y *= k; bodies[0].position.z *= bodies[0].mass; return bodies[1].position.x * bodies[0].velocity.y * bodies[0].mass; }

  @Differentiable static final class Vector3 {
    double x; double y; double z;
    Vector3(double x, double y, double z) { this.x = x; this.y = y; this.z = z; }
    Vector3 minus(Vector3 o) { return new Vector3(x - o.x, y - o.y, z - o.z); }
    void addScaled(Vector3 o, double s) { x += o.x * s; y += o.y * s; z += o.z * s; }
    double dot(Vector3 o) { return x * o.x + y * o.y + z * o.z; }
  }
  @Differentiable static final class Body {
    final Vector3 position; final Vector3 velocity; final double mass; int steps; @NoDerivative double energy;
    Body(Vector3 position, Vector3 velocity, double mass) { this.position = position; this.velocity = velocity; this.mass = mass; }
  }
  static void step(Body[] bodies, double dt) {
    for (Body a : bodies) {
      for (Body b : bodies) {
        if (a == b) continue;
        Vector3 d = b.position.minus(a.position);
        double r2 = d.dot(d) + 0.01;
        a.velocity.addScaled(d, b.mass * dt / (r2 * Math.sqrt(r2)));
      }
      a.steps++;
    }
    for (Body a : bodies) a.position.addScaled(a.velocity, dt);
  }
  @Differentiable static double nbody(Body[] bodies, double dt) {
    for (int i = 0; i < 3; i++) step(bodies, dt);
    double e = 0;
    for (Body b : bodies) e += 0.5 * b.mass * b.velocity.dot(b.velocity);
    return e;
  }
  @Differentiable static final class Node { double value; Node next; Node(double value, Node next) { this.value = value; this.next = next; } }
  @Differentiable static double list(double x) {
    Node head = null;
    for (int i = 0; i < 4; i++) head = new Node(x * i, head);
    double s = 0;
    for (Node n = head; n != null; n = n.next) s += n.value * n.value;
    return s;
  }
  @Differentiable static double listOf(Node head) {
    double s = 1;
    for (Node n = head; n != null; n = n.next) { s *= n.value; n.value = s; }
    return s + head.value;
  }
  @Differentiable static double reverse(Node head) {
    Node r = null; Node n = head;
    while (n != null) { Node next = n.next; n.next = r; r = n; n = next; }
    double s = 0; double w = 1;
    for (Node m = r; m != null; m = m.next) { s += w * m.value; w *= 2; }
    return s;
  }
  @Differentiable static final class Grid { double[] cells; final int n; double scale = 2; { scale = scale + 1; }
    Grid(int n) { this.n = n; cells = new double[n]; for (int i = 0; i < n; i++) cells[i] = i; }
    Grid(double[] c, double s) { this(c.length); cells = c; scale *= s; }
    void relax() { for (int i = 1; i < n - 1; i++) cells[i] = scale * (cells[i - 1] + cells[i + 1]) / 2; } }
  @Differentiable static double grid(double[] c, double s) { Grid g = new Grid(c, s); g.relax(); double t = 0; for (double v : g.cells) t += v * v; return t; }
  @Differentiable record Pair(Vector3 a, double k) {}
  @Differentiable static double pair(Pair p) { Vector3 v = p.a(); v.x *= p.k(); return v.x * p.a().x; }
  @Differentiable static double alias(Vector3 a, Vector3 b) { a.x = a.x * b.x; return a.x * b.x; }
  @Differentiable static double choose(Vector3 a, Vector3 b, boolean c) { Vector3 v = c ? a : b; v.x = v.x * 3; return a.x * b.x; }
  @Differentiable static Vector3 make(double x) { Vector3 v = new Vector3(x, 2 * x, 3); v.z = v.x * v.y; return v; }
  @Differentiable static double fact(Node n, int k) { if (k == 0) return n.value; n.value *= n.value; return fact(n, k - 1); }
}
