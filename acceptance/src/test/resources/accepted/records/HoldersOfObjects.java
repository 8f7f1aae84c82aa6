package records;

import dev.martlet.annotation.Differentiable;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// Objects that several records, variants, lists and maps lead to, and variants without any.

// check items(1.2, 0.7)
// check boxes(HoldersOfObjects.made(), 0.3)
// check store(HoldersOfObjects.stored(), 1.5)
// check thrown(HoldersOfObjects.balls(), 1)
// check thrown(HoldersOfObjects.balls(), 4)
// check opt(1.3, true)
// check opt(1.3, false)
// check gen(1.3)
final class HoldersOfObjects {
  @Differentiable static final class Ball { double x; Ball(double x) { this.x = x; } }
  @Differentiable record Box(Ball ball, double w) {}
  @Differentiable sealed interface Item permits Crate, Single, Empty {}
  @Differentiable record Crate(List<Item> items) implements Item {}
  @Differentiable record Single(Ball ball, double f) implements Item {}
  record Empty() implements Item {}
  @Differentiable record Gen<T>(T first, T second) {}
  @Differentiable static final class Store { final Map<String, Box> boxes; Item item; double[][] grid; List<double[]> rows = new LinkedList<>(); Store(Map<String, Box> boxes, Item item, double[][] grid) { this.boxes = boxes; this.item = item; this.grid = grid; } }
  static Box[] made() { return new Box[] {new Box(new Ball(1.1), 0.4), new Box(new Ball(-0.6), 2)}; }
  static Store stored() { Ball b = new Ball(1.1); return new Store(Map.of("a", new Box(b, 0.4), "b", new Box(b, -0.6)), new Single(b, 2), new double[][] {{0.3}, {0.9}, {1.7}}); }
  static List<Ball> balls() { return List.of(new Ball(1.1), new Ball(0.4), new Ball(-0.6)); }
  static double weight(Item i) {
    return switch (i) {
      case Crate c -> { double s = 0; for (Item e : c.items()) s += weight(e); yield s; }
      case Single(Ball b, double f) when f > 0 -> b.x * f;
      case Single s -> s.ball().x * s.ball().x;
      case Empty e -> 0;
    };
  }
  @Differentiable static double items(double a, double b) {
    Ball ball = new Ball(a);
    List<Item> list = List.of(new Single(ball, b), new Empty(), new Single(ball, -b), new Crate(List.of(new Single(new Ball(b), a))));
    ball.x *= b;
    Item all = new Crate(list);
    double w = weight(all);
    ball.x = 7 * a;
    return w + weight(list.get(0)) * weight(all);
  }
  @Differentiable static double boxes(Box[] boxes, double k) {
    Box t = boxes[0];
    boxes[0] = boxes[1];
    boxes[1] = new Box(t.ball(), t.w() * k);
    boxes[0].ball().x += t.ball().x * k;
    t.ball().x = boxes[1].w();
    return boxes[0].ball().x * boxes[0].w() + boxes[1].ball().x * boxes[1].ball().x;
  }
  @Differentiable static double store(Store s, double k) {
    Box b = s.boxes.get("a");
    b.ball().x *= k;
    s.item = new Crate(List.of(s.item, new Single(b.ball(), b.w())));
    s.grid[0] = s.grid[1];
    s.grid[0][0] *= k;
    s.rows.add(s.grid[0]);
    s.rows.add(0, s.grid[2]);
    s.rows.get(1)[0] += s.boxes.get("b").w();
    return weight(s.item) * s.grid[1][0] + s.rows.get(0)[0] * s.boxes.get("b").ball().x;
  }
  @Differentiable static double thrown(List<Ball> balls, int n) {
    double s = 0;
    int i = 0;
    try {
      while (true) { Ball b = balls.get(i++); s += b.x * i; b.x *= s; if (i > n) throw new IllegalStateException("stop"); }
    } catch (IndexOutOfBoundsException e) { s *= balls.getLast().x; } catch (IllegalStateException e) { s += balls.getFirst().x; }
    return s;
  }
  @Differentiable static double opt(double x, boolean b) {
    Optional<double[]> o = b ? Optional.of(new double[] {x, x * x}) : Optional.empty();
    double[] r = o.orElse(new double[] {3 * x});
    r[0] *= x;
    double e = 0;
    if (o.isPresent()) e += o.get()[0] * o.get()[1];
    return e + r[0];
  }
  @Differentiable static double gen(double x) {
    Gen<double[]> g = new Gen<>(new double[] {x}, new double[] {x * x});
    g.first()[0] *= x;
    return g.first()[0] * g.second()[0];
  }
}
