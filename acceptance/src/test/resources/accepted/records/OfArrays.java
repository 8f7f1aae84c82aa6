package records;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

// Records of arrays and objects, in arrays, lists, fields and variants of a sealed type: numbers in
// them are values, arrays and objects keep their identity.

// check layers(OfArrays.net(), new double[] {1, 2})
// check energy(List.of(new OfArrays.Particle(new double[] {1, 2}, 3), new OfArrays.Particle(new double[] {-1, 0.5}, 2)))
// check turned(new OfArrays.Particle[] {new OfArrays.Particle(new double[] {1, 2}, 3), new OfArrays.Particle(new double[] {-1, 0.5}, 2), new OfArrays.Particle(new double[] {0.3, 0.7}, 1.1)}, 1.5)
// check simulated(new double[] {0.4, 0.7}, 1.2)
// check stepped(new OfArrays.Sim(new OfArrays.State(new double[] {0.4, 0.7}, 0.5), 1.2), 3)
// check trees(OfArrays.tree())
// check built(new double[] {0.4, 0.7}, 1.2)
// check shapes(new double[] {0.4, 0.7}, 1.2)
// check shapes(new double[] {0.4, 0.7}, -1.2)
// check nodes(new OfArrays.Node(2, new OfArrays.Node[] {new OfArrays.Node(3, new OfArrays.Node[0]), new OfArrays.Node(-1, new OfArrays.Node[0])}))
// check copies(new double[] {0.4, 0.7}, 1.2)
// check chosen(1.5, true)
// check chosen(1.5, false)
// check result(1.5)
// check nulls(1.5)
final class OfArrays {
  @Differentiable
  record Particle(double[] at, double mass) {}

  @Differentiable
  sealed interface Layer permits Dense, Scale, Chain {}

  @Differentiable
  record Dense(double[][] w, double[] b) implements Layer {}

  @Differentiable
  record Scale(double s) implements Layer {}

  @Differentiable
  record Chain(List<Layer> parts, double gain) implements Layer {}

  @Differentiable
  record State(double[] x, double t) {}

  @Differentiable
  static final class Sim {
    State state;
    Optional<State> before = Optional.empty();
    double w;

    Sim(State state, double w) {
      this.state = state;
      this.w = w;
    }

    void step() {
      double[] next = state.x().clone();
      for (int i = 0; i < next.length; i++) {
        next[i] += w * Math.sin(state.x()[(i + 1) % next.length]) * state.t();
      }
      before = Optional.of(state);
      state = new State(next, state.t() * 1.1);
    }
  }

  @Differentiable
  record Tree(double[] v, List<Tree> kids, Optional<Tree> twin) {}

  @Differentiable
  record Node(double weight, Node[] children) {}

  static Layer net() {
    return new Chain(
        List.of(
            new Dense(new double[][] {{0.1, 0.2}, {-0.3, 0.4}}, new double[] {0.5, -0.6}),
            new Scale(1.7),
            new Dense(new double[][] {{0.8, -0.9}}, new double[] {0.15})),
        1.3);
  }

  static Tree tree() {
    Tree leaf = new Tree(new double[] {0.4, 0.7}, List.of(), Optional.empty());
    Tree inner = new Tree(new double[] {-0.3}, List.of(), Optional.of(leaf));
    return new Tree(new double[] {0.5, 1.2}, List.of(leaf, inner), Optional.empty());
  }

  static double[] apply(Layer layer, double[] x) {
    return switch (layer) {
      case Dense(double[][] w, double[] b) -> {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
          double s = b[i];
          for (int j = 0; j < x.length; j++) {
            s += w[i][j] * x[j];
          }
          y[i] = Math.tanh(s);
        }
        yield y;
      }
      case Scale(double s) -> {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
          y[i] *= s;
        }
        yield y;
      }
      case Chain(List<Layer> parts, double gain) -> {
        double[] y = x;
        for (Layer part : parts) {
          y = apply(part, y);
        }
        double[] z = y.clone();
        for (int i = 0; i < z.length; i++) {
          z[i] *= gain;
        }
        yield z;
      }
    };
  }

  @Differentiable
  static double layers(Layer layer, double[] x) {
    double e = 0;
    for (double y : apply(layer, x)) {
      e += y * y;
    }
    return e;
  }

  @Differentiable
  static double energy(List<Particle> particles) {
    double e = 0;
    for (Particle p : particles) {
      e += p.mass() * p.at()[0] * p.at()[1];
      p.at()[0] *= p.mass();
      e += p.at()[0];
    }
    return e;
  }

  @Differentiable
  static double turned(Particle[] particles, double k) {
    for (int i = 0; i + 1 < particles.length; i++) {
      Particle t = particles[i];
      particles[i] = particles[i + 1];
      particles[i + 1] = new Particle(t.at(), t.mass() * k);
      particles[i].at()[0] += t.mass() * t.at()[1];
    }
    double e = 0;
    for (Particle p : particles) {
      e += p.mass() * p.at()[0] * p.at()[1];
    }
    return e;
  }

  @Differentiable
  static double simulated(double[] x, double w) {
    Sim sim = new Sim(new State(x, 0.5), w);
    for (int i = 0; i < 4; i++) {
      sim.step();
      if (i == 2) {
        sim.state.x()[0] *= w;
      }
    }
    State before = sim.before.orElseThrow();
    return before.x()[0] * before.t() + sim.state.x()[0] * sim.state.t();
  }

  @Differentiable
  static double stepped(Sim sim, int n) {
    for (int i = 0; i < n; i++) {
      sim.step();
    }
    return sim.state.t() * sim.state.x()[1] + sim.before.get().x()[0];
  }

  static double sum(Tree tree, double f) {
    double s = 0;
    for (double v : tree.v()) {
      s += v * v * f;
    }
    for (Tree kid : tree.kids()) {
      s += sum(kid, f * 0.5);
    }
    if (tree.twin().isPresent()) {
      s += sum(tree.twin().get(), f * tree.v()[0]);
    }
    return s;
  }

  @Differentiable
  static double trees(Tree tree) {
    return sum(tree, 1);
  }

  static Tree build(double[] v, double a, int depth) {
    if (depth == 0) {
      return new Tree(v, List.of(), Optional.empty());
    }
    double[] c = v.clone();
    c[0] *= a;
    Tree left = build(c, a, depth - 1);
    Tree right = build(v, a * a, depth - 1);
    return new Tree(new double[] {a, v[1]}, List.of(left, right, left), Optional.of(right));
  }

  @Differentiable
  static double built(double[] v, double a) {
    Tree tree = build(v, a, 3);
    v[0] *= a;
    return sum(tree, 1) + v[0];
  }

  @Differentiable
  sealed interface Shape permits Circle, Blob {}

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Blob(double[] rs, Shape inner) implements Shape {}

  static double area(Shape shape) {
    if (shape instanceof Circle circle) {
      return circle.r() * circle.r();
    }
    if (shape instanceof Blob(double[] rs, var inner)) {
      double t = area(inner);
      for (double r : rs) {
        t += r * r * t;
      }
      return t;
    }
    return 0;
  }

  @Differentiable
  static double shapes(double[] a, double b) {
    Shape shape = new Circle(b);
    Shape[] all = new Shape[3];
    for (int i = 0; i < 3; i++) {
      all[i] = shape;
      shape = i == 1 ? shape : new Blob(a, shape);
    }
    a[0] = a[0] * b;
    Shape pick = b > 0 ? all[2] : all[0];
    return area(shape) + 2 * area(pick) + 3 * area(all[1]);
  }

  static double weigh(Node node) {
    double w = node.weight() * node.weight();
    for (Node child : node.children()) {
      w += weigh(child) * node.weight();
    }
    return w;
  }

  @Differentiable
  static double nodes(Node node) {
    node.children()[0] = new Node(node.weight() * 2, node.children()[1].children());
    return weigh(node);
  }

  @Differentiable
  static double copies(double[] a, double b) {
    Particle[] some = {new Particle(a, b), new Particle(new double[] {b, b}, 2)};
    Particle[] others = some.clone();
    others[1] = some[0];
    Particle[] longer = java.util.Arrays.copyOf(others, 3);
    System.arraycopy(some, 0, longer, 1, 2);
    longer[0].at()[0] *= b;
    double e = 0;
    for (Particle p : longer) {
      e += p.mass() * p.at()[0];
    }
    return e + others[1].mass() * others[0].at()[1];
  }

  @Differentiable
  static double chosen(double x, boolean which) {
    List<Particle> list = new ArrayList<>();
    list.add(new Particle(new double[] {x}, x));
    list.add(new Particle(new double[] {x * x}, 2));
    Particle p = which ? list.get(0) : new Particle(list.get(1).at(), list.get(0).mass());
    p.at()[0] += x;
    list.set(0, p);
    double e = 0;
    for (Particle each : list) {
      e += each.at()[0] * each.mass();
    }
    return e;
  }

  @Differentiable
  static List<Particle> result(double x) {
    double[] shared = {x, x * x};
    return List.of(new Particle(shared, x), new Particle(new double[] {x}, 2 * x));
  }

  @Differentiable
  static double nulls(double x) {
    Particle[] some = new Particle[3];
    some[1] = new Particle(new double[] {x}, x);
    double e = 0;
    for (Particle p : some) {
      if (p != null) {
        e += p.at()[0] * p.mass();
      }
    }
    return e;
  }
}
