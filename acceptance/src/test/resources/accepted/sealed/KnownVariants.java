package sealed;

import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.Optional;

/** Variables whose variant turns out to be known, and tests and casts that can only end one way. */
// check scaledGroup(1.3)
// check scaledGroup(0.7)
// check castGroup(1.3)
// check castGroup(0.7)
// check inlined(1.3)
// check inlined(0.7)
// check changing(1.3)
// check changing(0.7)
// check attempted(1.3)
// check attempted(0.7)
// check scaledAttempt(1.3)
// check scaledAttempt(0.7)
// check failing(1.3)
// check failing(0.7)
// check ofOptional(1.3)
// check ofOptional(0.7)
// check ofList(1.3)
// check ofList(0.7)
// check ofNull(1.3)
// check ofNull(0.7)
// check dispatched(1.3)
// check dispatched(0.7)
// check assigned(1.3)
// check assigned(0.7)
final class KnownVariants {
  @Differentiable
  sealed interface Shape permits Disc, Square, Group {}

  @Differentiable
  record Disc(double r) implements Shape {}

  @Differentiable
  record Square(double a, double b) implements Shape {}

  @Differentiable
  record Group(Shape a, Shape b, double w) implements Shape {}

  static Shape scaled(Shape s, double k) {
    return switch (s) {
      case Disc d -> new Disc(d.r() * k);
      case Square q -> new Square(q.a() * k, q.b());
      case Group g -> new Group(scaled(g.a(), k), scaled(g.b(), k * 2), g.w());
    };
  }

  static double area(Shape s) {
    return switch (s) {
      case Disc d -> d.r() * d.r();
      case Square q -> q.a() * q.b();
      case Group g -> g.w() * (area(g.a()) + area(g.b()));
    };
  }

  static double one(Shape s) {
    return s instanceof Disc d
        ? d.r() * 2
        : s instanceof Square(double a, double b) ? a * b : s instanceof Group g ? g.w() * 3 : 0;
  }

  static Shape id(Shape s) {
    return s;
  }

  @Differentiable
  static Shape g(double x) {
    Shape s = new Group(new Disc(x), new Disc(x * x), x);
    return scaled(s, x);
  }

  @Differentiable
  static double scaledGroup(double x) {
    Shape s = new Group(new Disc(x), new Disc(x * x), x);
    return area(scaled(s, x));
  }

  @Differentiable
  static double castGroup(double x) {
    Group group = new Group(new Disc(x), new Square(x * x, 2), x);
    return (Shape) group instanceof Disc d
        ? d.r()
        : ((Shape) group instanceof Group(Square q, Shape t, double w) ? w : one(group));
  }

  @Differentiable
  static double inlined(double x) {
    return one(new Disc(x * x))
        + one(new Square(x, x * x)) * one(id(new Group(new Disc(x), new Disc(x), x * x)));
  }

  @Differentiable
  static double changing(double x) {
    Shape s = new Disc(x);
    for (int i = 0; i < 3; i++) {
      if (s instanceof Disc d) s = new Square(d.r(), x);
      else if (s instanceof Square q) s = new Group(q, new Disc(q.a() * x), x);
      else return area(s);
    }
    return one(s) + area(s);
  }

  @Differentiable
  static double attempted(double x) {
    Shape s = new Disc(x);
    try {
      s = new Square(x, x * x);
      if (x > 1) throw new IllegalStateException("a");
      s = new Group(s, s, 2 * x);
    } catch (IllegalStateException e) {
      return one(s) * 3;
    } finally {
      s = new Disc(x);
    }
    return area(s);
  }

  @Differentiable
  static double scaledAttempt(double x) {
    Shape s = new Disc(x);
    try {
      s = scaled(s, x);
      return ((Square) s).a();
    } catch (ClassCastException e) {
      return one(s);
    }
  }

  @Differentiable
  static double failing(double x) {
    Shape o = new Disc(x * 3);
    try {
      return ((Square) id(o)).a();
    } catch (ClassCastException e) {
      return one(o) * x;
    }
  }

  @Differentiable
  static double ofOptional(double x) {
    Optional<Shape> o = Optional.of(new Disc(x * 3));
    return o.get() instanceof Square q ? q.a() : one(o.get()) * x;
  }

  @Differentiable
  static double ofList(double x) {
    List<Shape> l = List.of(new Disc(x), new Square(x, 2), new Group(new Disc(x), new Disc(1), x));
    double t = 0;
    for (Shape s : l)
      t +=
          switch (s) {
            case Disc(double r) when r > 1 -> r * r;
            case Disc d -> 1;
            case Square q -> q.a();
            case Group(Disc(var r), _, var w) -> r * w * w;
            case Group q -> 4;
          };
    return t;
  }

  @Differentiable
  static double ofNull(double x) {
    Shape n = null;
    Shape m = x > 0 ? new Disc(x) : n;
    return m instanceof Square q ? q.a() : n instanceof Disc d ? d.r() : one(m);
  }

  abstract static class Body {
    abstract double mass(double x);

    final double twice(double x) {
      return this instanceof Heavy h ? h.k * x : this instanceof Light l ? x * x * l.k : 0;
    }
  }

  static final class Heavy extends Body {
    double k = 3;

    double mass(double x) {
      return k * x * x;
    }
  }

  static class Light extends Body {
    double k = 2;

    double mass(double x) {
      return Math.sin(x) * k;
    }
  }

  static double of(Body b, double x) {
    if (b instanceof Heavy h) return h.mass(x) * 2;
    if (b instanceof Light l) return l.k * x;
    return x;
  }

  @Differentiable
  static double dispatched(double x) {
    return of(new Heavy(), x) * of(new Light(), x) + new Heavy().twice(x) * new Light().twice(x);
  }

  @Differentiable
  static double assigned(double x) {
    Body b = new Light();
    Body c = new Heavy();
    return b.twice(x) * c.twice(x) + (c instanceof Light l ? 1 : 2) * x;
  }
}
