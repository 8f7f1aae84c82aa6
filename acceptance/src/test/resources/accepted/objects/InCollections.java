package objects;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// Lists, maps and optionals of objects and of arrays: what is in them keeps its identity.

// check filled(1.3, 0.7)
// check given(List.of(new InCollections.Body(1, 2, 3), new InCollections.Body(0.5, -1, 2)), 1.5)
// check rows(List.of(new double[] {1, 2}, new double[] {3}, new double[0]), 1.5)
// check added(new ArrayList<>(List.of(new InCollections.Body(1, 2, 3))), 1.5)
// check named(new InCollections.Body(1, 2, 3), 0.5)
// check optional(Optional.of(new InCollections.Body(1, 2, 3)), 0.5)
// check optional(Optional.empty(), 0.5)
// check world(new InCollections.World(0.5), 3)
// check nested(0.3, 4)
// check helpers(1.2, 0.4)
// check recursive(1.2, 3)
// check grown(0.8)
// check caught(1.1, 2)
// check caught(1.1, 5)
// check streamed(List.of(new InCollections.Body(1, 2, 3), new InCollections.Body(0.5, -1, 2)))
// check reversed(List.of(new InCollections.Body(1, 2, 3), new InCollections.Body(0.5, -1, 2)))
// check narrowed(2.0, List.of(new double[] {3, 4}))
final class InCollections {
  @Differentiable
  static final class Body {
    double x;
    double v;
    final double m;

    Body(double x, double v, double m) {
      this.x = x;
      this.v = v;
      this.m = m;
    }

    void step(double force, double dt) {
      v += force / m * dt;
      x += v * dt;
    }
  }

  @Differentiable
  static final class World {
    final List<Body> bodies = new ArrayList<>();
    Map<String, double[]> logs = new HashMap<>();
    double pull;

    World(double pull) {
      this.pull = pull;
    }
  }

  @Differentiable
  static double filled(double a, double b) {
    List<Body> bodies = new ArrayList<>();
    bodies.add(new Body(a, 1, 2));
    bodies.add(new Body(b, -1, a));
    for (int s = 0; s < 3; s++) {
      for (Body body : bodies) {
        body.step(-body.x * b, 0.1);
      }
      Body last = bodies.removeLast();
      bodies.add(0, last);
    }
    Body old = bodies.set(1, new Body(a * b, 0, 1));
    double e = old.x * 3;
    for (int i = 0; i < bodies.size(); i++) {
      Body c = bodies.get(i);
      e += c.m * c.v * c.v + c.x * (i + 1);
    }
    return e;
  }

  @Differentiable
  static double given(List<Body> bodies, double k) {
    double e = 0;
    for (Body c : bodies) {
      e += c.m * c.v * c.v * k + c.x;
      c.x = c.x * k;
      e += c.x * c.x;
    }
    return e + bodies.getFirst().x * bodies.getLast().v;
  }

  @Differentiable
  static double rows(List<double[]> rows, double k) {
    double e = 0;
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        e += row[i] * row[i] * k;
        row[i] *= k;
      }
    }
    return e + rows.get(0)[0] * k;
  }

  @Differentiable
  static double added(List<Body> bodies, double k) {
    Body first = bodies.remove(0);
    bodies.add(new Body(k, k, k));
    bodies.add(first);
    first.x *= k;
    return bodies.get(0).x * bodies.get(1).x * bodies.get(1).m;
  }

  @Differentiable
  static double named(Body body, double k) {
    Map<String, Body> named = new HashMap<>();
    named.put("a", body);
    named.put("b", new Body(k, k, k));
    Body before = named.put("b", body);
    named.get("a").x *= k;
    named.remove("a");
    double e = named.containsKey("a") ? 1 : body.x * before.v;
    return e + named.get("b").x * named.getOrDefault("c", before).m;
  }

  @Differentiable
  static double optional(Optional<Body> body, double k) {
    Body b = body.orElse(new Body(k, 1, 2));
    b.x *= k;
    return b.x * b.x + (body.isPresent() ? body.get().m : k);
  }

  @Differentiable
  static double world(World world, int n) {
    for (int i = 0; i < n; i++) {
      world.bodies.add(new Body(i + world.pull, world.pull, 1 + i));
      world.logs.put("x" + i % 2, new double[] {world.pull * i, i});
    }
    for (Body body : world.bodies) {
      body.step(world.pull, 0.5);
      world.logs.get("x0")[1] += body.x;
    }
    return world.logs.get("x0")[1] * world.logs.get("x1")[0];
  }

  @Differentiable
  static double nested(double x, int n) {
    List<List<double[]>> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<double[]> inner = new LinkedList<>();
      for (int j = 0; j <= i; j++) {
        inner.add(new double[] {x * j, x + i});
      }
      all.add(inner);
    }
    all.set(0, all.get(n - 1));
    all.get(0).get(1)[0] *= x;
    double e = 0;
    for (List<double[]> inner : all) {
      for (double[] pair : inner) {
        e += pair[0] * pair[1];
      }
    }
    return e;
  }

  static Body heaviest(List<Body> bodies) {
    Body found = bodies.get(0);
    for (Body body : bodies) {
      if (body.m > found.m) {
        found = body;
      }
    }
    return found;
  }

  static List<Body> pushed(List<Body> bodies, double by) {
    List<Body> result = new ArrayList<>(bodies);
    for (Body body : result) {
      body.v += by;
    }
    result.add(new Body(by, by, by));
    return result;
  }

  @Differentiable
  static double helpers(double a, double b) {
    List<Body> bodies = List.of(new Body(a, b, 1), new Body(b, a, 3 * a));
    List<Body> more = pushed(bodies, a * b);
    heaviest(more).x *= b;
    double e = 0;
    for (Body body : more) {
      e += body.x * body.v;
    }
    return e + bodies.get(1).x;
  }

  static void grow(List<double[]> rows, double x, int n) {
    if (n > 0) {
      rows.add(new double[] {x * n, x});
      grow(rows, x * x, n - 1);
      rows.get(0)[0] += rows.getLast()[1];
    }
  }

  @Differentiable
  static double recursive(double x, int n) {
    List<double[]> rows = new ArrayList<>();
    grow(rows, x, n);
    double e = 0;
    for (double[] row : rows) {
      e += row[0] * row[1];
    }
    return e;
  }

  @Differentiable
  static double grown(double x) {
    List<double[]> rows = new ArrayList<>();
    double[] row = {x};
    while (rows.size() < 4) {
      rows.add(row);
      rows.addAll(List.of(row, new double[] {x * x}));
      row = row.clone();
      row[0] *= x;
      rows.getFirst()[0] += row[0];
    }
    double e = 0;
    for (double[] each : rows) {
      e += each[0] * x;
    }
    rows.clear();
    return e;
  }

  @Differentiable
  static double caught(double x, int i) {
    List<double[]> rows = List.of(new double[] {x}, new double[] {x * x}, new double[] {x + 1});
    double e = x;
    try {
      e += rows.get(i)[0] * x;
    } catch (IndexOutOfBoundsException gone) {
      e *= rows.get(0)[0];
    }
    return e;
  }

  @Differentiable
  static double streamed(List<Body> bodies) {
    return bodies.stream().mapToDouble(body -> body.x * body.v).sum()
        + bodies.stream().filter(body -> body.m > 2.5).mapToDouble(body -> body.m * body.m).sum();
  }

  @Differentiable
  static double reversed(List<Body> bodies) {
    double e = 1;
    for (Body body : bodies.reversed()) {
      e = e * body.x + body.m;
    }
    return e * bodies.subList(1, 2).get(0).v;
  }

  @Differentiable(wrt = "x")
  static double narrowed(double x, List<double[]> rows) {
    rows.get(0)[0] *= x;
    return x * rows.get(0)[0] + rows.get(0)[1];
  }
}
