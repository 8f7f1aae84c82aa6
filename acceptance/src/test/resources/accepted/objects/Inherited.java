package objects;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/** Classes that inherit fields, seen as what they are and as what they extend. */
// check circle(2.0, 3.0)
// check dispatched(2.0, 3.0)
// check dispatched(2.0, 0.5)
// check of(new Inherited.Big(1.5), 3.0)
// check of(new Inherited.Circle(1.5, 2), 3.0)
// check ofAll(new Inherited.Shape[] {new Inherited.Circle(1.5, 2), new Inherited.Big(2), new Inherited.Box(3)}, 3.0)
// check ofAll(Inherited.twice(), 3.0)
// check chained(Inherited.ring(), 4)
// check chained(2.5, 7)
// check Node.sum(Inherited.list())
// check throwing(new Inherited.Circle(1, 2), 1.0)
// check throwing(new Inherited.Circle(1, 2), 20.0)
// throws circleOf(new Inherited.Box(1))
// throws stored(1.0)
// check made(2.0)
// check rows(new Inherited.Circle[][] {{new Inherited.Circle(1, 2)}, {new Inherited.Circle(3, 4), new Inherited.Circle(5, 6)}}, 2.0)
// check castOf(new Inherited.Circle[] {new Inherited.Circle(1, 2)}, 2.0)
// check held(new Inherited.Holder(new Inherited.Cube(1.5)))
// check swapped(2.0)
// check alias(new Inherited.Circle(1.5, 2), 3.0)
// check nothing(null, 3.0)
// check filled(2.0)
// check ofPublic(new Inherited.Circle(1.5, 2.5))
// expect Inherited_CircleDerivatives.area.gradient(new Inherited.Circle(1.5, 2)).plus(Inherited_CircleDerivatives.area.gradient(new Inherited.Circle(1.5, 2))).toString() == "Inherited_CircleTangentVector[x=2.0, y=0.0, r=24.0]"
// expect Inherited_CubeDerivatives.moved(new Inherited.Cube(2, 3, 4, 5), new Inherited_CubeTangentVector(10, 20, 30, 40)).toString() == "12.0 23.0 34.0 45.0"
// expect Inherited_CircleDerivatives.area.gradient(new Inherited.Circle(1.5, 2)).minus(Inherited_CircleDerivatives.area.gradient(new Inherited.Circle(1, 1))).r == 6.0
final class Inherited {
  @Differentiable
  abstract static class Shape {
    protected double x;
    double y = 1;
    @NoDerivative double weight = 2;
    int moves;

    Shape(double x) {
      this(x, 1);
      y *= 2;
    }

    Shape(double x, double y) {
      this.x = x * y;
      this.y += x;
      if (this.y > 100) {
        throw new IllegalArgumentException("too far: " + this.y);
      }
    }

    @Differentiable
    abstract double area();

    final void move(double dx) {
      x += dx * y;
      moves++;
    }

    final double where() {
      return x * weight + y;
    }
  }

  @Differentiable
  static final class Circle extends Shape {
    double r;

    Circle(double x, double r) {
      super(x * r);
      this.r = r;
    }

    @Override
    @Differentiable
    double area() {
      return 3 * r * r + x;
    }
  }

  @Differentiable
  static class Box extends Shape {
    double w = 2;
    double[] h = {1, 2};

    {
      w += y;
    }

    Box(double x) {
      super(x);
      w *= y;
    }

    @Override
    @Differentiable
    double area() {
      return w * h[0] * h[1] + x * y;
    }
  }

  @Differentiable
  static final class Big extends Box {
    final double d;

    Big(double d) {
      super(d * d);
      this.d = d * x;
      h[1] = d;
    }

    @Override
    @Differentiable
    double area() {
      return d * w * h[1];
    }
  }

  @Differentiable
  static class Point {
    private double x;
    private final double y;

    Point(double x, double y) {
      this.x = x;
      this.y = y;
    }

    final double getX() {
      return x;
    }

    final void setX(double x) {
      this.x = x;
    }

    final double getY() {
      return y;
    }

    @Override
    public String toString() {
      return x + " " + y;
    }
  }

  @Differentiable
  static class Space extends Point {
    double z;

    Space(double x, double y, double z) {
      super(x, y);
      this.z = z;
    }
  }

  @Differentiable
  static final class Cube extends Space {
    double edge;

    Cube(double edge) {
      this(edge, 2 * edge, edge * edge, edge);
      this.edge *= z;
    }

    Cube(double x, double y, double z, double edge) {
      super(x, y, z);
      this.edge = edge;
    }

    double volume() {
      setX(getX() * edge);
      z += getX();
      return getX() * getY() * z * edge;
    }

    @Override
    public String toString() {
      return super.toString() + " " + z + " " + edge;
    }
  }

  /** A list whose elements are of several classes. */
  @Differentiable
  static class Node {
    double value;
    Node next;

    Node(double value, Node next) {
      this.value = value;
      this.next = next;
    }

    @Differentiable
    double weighted() {
      return value * value;
    }

    @Differentiable
    static double sum(Node node) {
      return node == null ? 0 : node.weighted() + sum(node.next) * node.value;
    }
  }

  @Differentiable
  static final class Heavy extends Node {
    final double factor;
    private final Node other;

    Heavy(double value, double factor, Node next, Node other) {
      super(value * factor, next);
      this.factor = factor;
      this.other = other;
    }

    @Override
    @Differentiable
    double weighted() {
      return factor * value * (other == null ? 1 : other.value);
    }

    Node getOther() {
      return other;
    }
  }

  @Differentiable
  record Holder(Space space) {}

  @Differentiable
  static double circle(double x, double r) {
    Circle c = new Circle(x, r);
    c.move(r);
    return c.where() * c.r + c.x;
  }

  @Differentiable
  static double dispatched(double x, double r) {
    Shape s = r > 1 ? new Circle(x, r) : new Box(x);
    s.move(r);
    Shape[] all = {s, new Big(x), s};
    double sum = 0;
    for (Shape each : all) {
      sum += each.area() * each.where();
      each.move(x);
    }
    if (s instanceof Circle c) {
      c.r *= x;
      sum += s.area() * c.x;
    }
    return sum;
  }

  @Differentiable
  static double of(Shape s, double x) {
    s.move(x);
    double a = s.area();
    if (s instanceof Box b) {
      b.w *= a;
      a += s.area();
    }
    return a * s.x;
  }

  @Differentiable
  static double ofAll(Shape[] s, double x) {
    double a = 0;
    for (Shape each : s) {
      each.move(x);
      a +=
          switch (each) {
            case Circle c -> c.r * each.where() + each.area();
            case Big c -> c.d * each.y;
            default -> 0;
          };
    }
    return a;
  }

  /** One object at two places. */
  static Shape[] twice() {
    Shape one = new Circle(1.5, 2);
    return new Shape[] {one, new Big(2), one};
  }

  static Node ring() {
    Node last = new Node(2, null);
    Node ring = new Heavy(1.5, 2, new Node(3, last), last);
    last.next = ring;
    return ring;
  }

  static Node list() {
    Node last = new Heavy(1.1, 0.7, null, null);
    return new Heavy(1.5, 2, new Node(3, last), last);
  }

  @Differentiable
  static double chained(Node node, int steps) {
    Node at = node;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      at.value += at.next.value * sum;
      sum += at.weighted();
      if (at instanceof Heavy h) {
        h.getOther().value *= 0.5;
        sum += h.factor;
      }
      at = at.next;
    }
    return sum;
  }

  @Differentiable
  static double chained(double x, int steps) {
    Node last = new Node(x, null);
    last.next = new Heavy(1 / x, 0.1, new Node(x, last), last);
    return chained(last, steps);
  }

  @Differentiable
  static double throwing(Shape shape, double x) {
    try {
      Shape other = new Circle(shape.x * x, 3);
      shape.x = other.y;
    } catch (IllegalArgumentException e) {
      shape.x *= 2;
    }
    return shape.x * shape.y;
  }

  @Differentiable
  static double circleOf(Shape s) {
    Circle c = (Circle) s;
    return c.r * c.x;
  }

  @Differentiable
  static double stored(double x) {
    Shape[] shapes = new Circle[1];
    shapes[0] = new Box(x);
    return shapes[0].x;
  }

  @Differentiable
  static Shape[] made(double x) {
    Shape[] s = new Shape[3];
    for (int i = 0; i < 3; i++) {
      s[i] = i == 1 ? new Big(x * i) : new Circle(x, i);
      s[0].x *= s[i].x;
    }
    s[2] = s[1];
    return s;
  }

  @Differentiable
  static double rows(Circle[][] circles, double x) {
    Shape[][] shapes = circles;
    Shape[] last = shapes[1];
    last[1].x *= x;
    Circle[] same = (Circle[]) last;
    same[0] = (Circle) last[1];
    return same[0].r * shapes[1][0].x + circles[0][0].r * circles[1][1].x;
  }

  @Differentiable
  static double castOf(Shape[] shapes, double x) {
    shapes[0].x *= x;
    Circle[] circles = (Circle[]) shapes;
    circles[0].r *= x;
    return circles[0].area() * shapes[0].x;
  }

  @Differentiable
  static double held(Holder holder) {
    Cube cube = (Cube) holder.space();
    holder.space().z *= cube.edge;
    return cube.volume() + holder.space().z * holder.space().getX();
  }

  @Differentiable
  static double swapped(double x) {
    Node a = new Heavy(x, 3, null, null);
    Node b = new Node(2 * x, a);
    for (int i = 0; i < 3; i++) {
      Node t = a;
      a = b;
      b = t;
      a.value *= b.value;
    }
    return a.weighted() - b.weighted();
  }

  @Differentiable
  static double alias(Circle circle, double x) {
    Shape shape = circle;
    Object object = shape == circle ? "same" : "other";
    shape.x *= circle.r;
    circle.x += x;
    shape.y = shape.x * circle.y;
    return shape.y * circle.x + object.toString().length() * circle.y;
  }

  @Differentiable
  static double nothing(Shape shape, double x) {
    return shape == null ? x * x : shape.x;
  }

  @Differentiable
  static double filled(double x) {
    Point[] points = {new Cube(x), new Space(x, 2, 3), new Point(x, x)};
    double sum = 0;
    for (Point point : points) {
      if (point instanceof Cube cube) {
        sum += cube.volume();
      } else if (point instanceof Space space && space.z > 2) {
        space.z *= space.getX();
        sum += space.z * space.z;
      }
      point.setX(sum * point.getY());
      sum += point.getX();
    }
    return sum;
  }

  @Differentiable
  static double ofPublic(Shape shape) {
    Shape other = shape;
    double sum = 0;
    do {
      other.x *= 0.5;
      sum += other.area() * shape.where();
    } while (other.x > 0.1);
    return sum;
  }
}
