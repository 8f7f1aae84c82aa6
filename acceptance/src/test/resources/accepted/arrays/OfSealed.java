package arrays;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;
import java.util.List;

// check total(new Shape[] {new Circle(2), new Square(3), new Circle(0.5)}, 1.5)
// check total(new Shape[] {}, 1.5)
// check changed(new Shape[] {new Circle(2), new Square(3), new Circle(0.5)}, 1.5)
// check filled(2.5, 4)
// check grid(new Shape[][] {{new Circle(2), new Square(3)}, {}, {new Circle(1)}})
// check scene(new Scene(new Shape[] {new Circle(2), new Square(3)}, 0.5))
// check made(1.5, 0.5)
// check expressions(new Expr[] {new Add(new Leaf(2), new Leaf(3)), new Leaf(4)})
// check bags(new Bag[] {new Bag(List.of(1.0, 2.0)), new Bag(List.of())}, 1.5)
// check holes(1.5)
// check swapped(new Shape[] {new Circle(2), new Square(3), new Circle(0.5)}, 2)
// check layers(new Layer[] {new Scale(2), new Shift(0.5), new Scale(-1)}, 0.7)
// throws total(new Shape[] {new Circle(2), null}, 1.5)
// throws changed(new Shape[] {new Circle(2)}, 1.5)
final class OfSealed {
  @Differentiable
  sealed interface Shape {}

  @Differentiable
  record Circle(double r) implements Shape {}

  @Differentiable
  record Square(double a) implements Shape {}

  @Differentiable
  record Scene(Shape[] shapes, double scale) {}

  @Differentiable
  sealed interface Expr {}

  @Differentiable
  record Leaf(double x) implements Expr {}

  @Differentiable
  record Add(Expr left, Expr right) implements Expr {}

  @Differentiable
  record Bag(List<Double> weights) {}

  @Differentiable
  interface Layer {
    @Differentiable
    double apply(double x);
  }

  @Differentiable
  record Scale(double factor) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return factor * x;
    }
  }

  @Differentiable
  record Shift(double by) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return x * x + by;
    }
  }

  static double area(Shape shape) {
    return switch (shape) {
      case Circle(var r) -> Math.PI * r * r;
      case Square(var a) -> a * a;
    };
  }

  @Differentiable
  static double total(Shape[] shapes, double x) {
    double sum = 0;
    for (Shape shape : shapes) {
      sum += area(shape) * x;
    }
    return sum;
  }

  /** What stands in a place changes its class. */
  @Differentiable
  static double changed(Shape[] shapes, double x) {
    Shape[] alias = shapes;
    double before = area(shapes[0]);
    alias[0] = new Square(before * x);
    alias[1] = alias[0];
    Shape[] copy = shapes.clone();
    copy[1] = new Circle(x);
    Shape[] mixed = {copy[0], new Square(x), copy[0], shapes[2]};
    System.arraycopy(mixed, 0, mixed, 1, 3);
    return total(shapes, x) + total(copy, x) * before + total(mixed, 2);
  }

  @Differentiable
  static double filled(double x, int n) {
    Shape[] shapes = new Shape[n];
    Arrays.fill(shapes, new Circle(x));
    Arrays.fill(shapes, 1, 3, new Square(x * x));
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += area(shapes[i]) * (i + 1);
    }
    return sum;
  }

  @Differentiable
  static double grid(Shape[][] grid) {
    double product = 1;
    for (Shape[] row : grid) {
      for (int i = 0; i < row.length; i++) {
        product *= area(row[i]);
        row[i] = new Circle(product * 0.01);
      }
    }
    return product + area(grid[0][1]);
  }

  @Differentiable
  static double scene(Scene scene) {
    return total(scene.shapes(), scene.scale()) * scene.scale();
  }

  @Differentiable
  static Shape[] made(double x, double y) {
    Shape[] made = {new Circle(x * y), new Square(x), new Circle(1)};
    if (x > y) {
      made[2] = new Square(x + y);
    }
    return made;
  }

  static double value(Expr expr) {
    return switch (expr) {
      case Leaf(var x) -> x * x;
      case Add(var left, var right) -> value(left) * value(right);
    };
  }

  @Differentiable
  static double expressions(Expr[] all) {
    Expr[] more = {all[0], new Add(all[1], all[0]), all[1]};
    double sum = 0;
    for (Expr each : more) {
      sum += value(each);
    }
    return sum;
  }

  @Differentiable
  static double bags(Bag[] bags, double x) {
    double sum = 0;
    for (Bag bag : bags) {
      for (double weight : bag.weights()) {
        sum += weight * weight * x;
      }
    }
    bags[1] = new Bag(List.of(sum, x));
    return sum + bags[1].weights().get(0) * bags[1].weights().get(1);
  }

  @Differentiable
  static double holes(double x) {
    Shape[] shapes = new Shape[3];
    shapes[1] = new Circle(x);
    double sum = 0;
    for (Shape shape : shapes) {
      if (shape instanceof Circle(double r)) {
        sum += r * r;
      }
    }
    return sum;
  }

  /** Exchanges, round by round. */
  @Differentiable
  static double swapped(Shape[] shapes, int rounds) {
    for (int i = 0; i < rounds; i++) {
      Shape first = shapes[0];
      shapes[0] = shapes[2];
      shapes[2] = first instanceof Circle(double r) ? new Square(r * r) : first;
    }
    return area(shapes[0]) * 2 + area(shapes[1]) + area(shapes[2]) * area(shapes[0]);
  }

  @Differentiable
  static double layers(Layer[] layers, double x) {
    double y = x;
    for (Layer layer : layers) {
      y = layer.apply(y);
    }
    return y * layers[0].apply(x);
  }
}
