package made;

import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.DifferentiableFunctions;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The types and methods that made-up programs share. Arrays have at least one element. */
final class Kit {
  private Kit() {}

  @Differentiable
  record Pair(double a, double b) {
    Pair turned(double f) {
      return new Pair(Math.sin(b * f), a);
    }

    double sum() {
      return a + 0.5 * b;
    }
  }

  @Differentiable
  record Nest(Pair inner, double scale, int tag) {
    Nest {
      if (tag > 100) {
        throw new IllegalArgumentException("tag " + tag);
      }
    }
  }

  // Arrays and what writes into them.

  static void mix(double[] from, double[] to, double weight) {
    for (int i = 0; i < to.length; i++) {
      to[i] = weight * from[(2 * i + 1) % from.length] + 0.5 * to[i];
    }
  }

  static void turn(double[] array, int from, double weight) {
    if (from < array.length - 1) {
      double old = array[from];
      array[from] = weight * array[from + 1];
      array[from + 1] = Math.sin(old);
      turn(array, from + 1, 0.5 * weight + old);
    }
  }

  static double nested(double[] array, int i) {
    return i >= array.length ? 0.3 : array[i] * Math.cos(nested(array, i + 1));
  }

  static double[] larger(double[] one, double[] other) {
    return one[0] > other[0] ? one : other;
  }

  static void soften(float[] array, float weight) {
    for (int i = 1; i < array.length; i++) {
      array[i] = 0.5f * (weight * array[i - 1] + array[i]);
    }
  }

  static void multiply(double[][] grid, double[] vector, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      double[] row = grid[i % grid.length];
      for (int j = 0; j < row.length && j < vector.length; j++) {
        sum += row[j] * vector[j];
      }
      out[i] = 0.3 * sum;
    }
  }

  static void swapRows(double[][] grid, int i, int j) {
    double[] row = grid[i];
    grid[i] = grid[j];
    grid[j] = row;
  }

  static void spread(Pair[] pairs, double factor) {
    for (int i = 1; i < pairs.length; i++) {
      pairs[i] = new Pair(pairs[i - 1].a() * factor, pairs[i].b() + pairs[i - 1].b());
    }
  }

  @Differentiable
  record Bag(double[] values, double weight) {
    double total() {
      double total = 0;
      for (double value : values) {
        total += Math.tanh(value) * weight;
      }
      return total;
    }

    void add(double[] others) {
      for (int i = 0; i < values.length; i++) {
        values[i] += weight * others[i % others.length];
      }
    }
  }

  // Functions as values.

  static final DifferentiableDoubleFunction BUMP =
      DifferentiableFunctions.of(
          x -> Math.exp(-x * x),
          x -> {
            double y = Math.exp(-x * x);
            return new ValueWithPullback<>(y, v -> -2 * x * y * v);
          });

  static double bent(double x) {
    return x > 0 ? Math.sin(x) : x * 0.5;
  }

  static double twice(DoubleUnaryOperator f, double x) {
    return f.applyAsDouble(Math.sin(f.applyAsDouble(x)));
  }

  static double folded(DoubleBinaryOperator f, double start, double[] array) {
    double result = start;
    for (double element : array) {
      result = 0.5 * Math.sin(f.applyAsDouble(result, element));
    }
    return result;
  }

  static void apply(DoubleUnaryOperator f, double[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = Math.tanh(f.applyAsDouble(array[i]));
    }
  }

  static DoubleUnaryOperator line(double slope, double offset) {
    return t -> Math.sin(slope * t) + offset;
  }

  // Sum types.

  @Differentiable
  sealed interface Shape permits Disc, Box, Group {}

  @Differentiable
  record Disc(double r) implements Shape {}

  @Differentiable
  record Box(double w, float h) implements Shape {}

  @Differentiable
  record Group(Shape first, Shape second, double scale) implements Shape {}

  static double area(Shape shape) {
    return switch (shape) {
      case Disc(var r) when r > 1 -> Math.sqrt(r);
      case Disc(var r) -> r * r;
      case Box box -> 0.5 * box.w() * box.h();
      case Group(Disc(var r), Shape second, double scale) -> Math.sin(r * scale) + area(second);
      case Group group -> 0.5 * (area(group.first()) - area(group.second())) * group.scale();
    };
  }

  static Shape scaled(Shape shape, double factor) {
    return switch (shape) {
      case Disc(var r) -> new Disc(Math.sin(r * factor));
      case Box(var w, var h) -> new Box(w * 0.5, h * (float) factor);
      case Group(var first, var second, var scale) ->
          new Group(scaled(second, factor), first, Math.cos(scale));
    };
  }

  // Dispatch and generics.

  @Differentiable
  interface Layer {
    @Differentiable
    double apply(double x);

    @Differentiable
    default double twice(double x) {
      return apply(Math.sin(apply(x)));
    }
  }

  @Differentiable
  record Scale(double factor) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return Math.tanh(factor * x);
    }
  }

  @Differentiable
  record Shift(double offset, float gain) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return x > 0.5 ? x * 0.5 + offset : Math.sin(x * gain);
    }

    @Override
    @Differentiable
    public double twice(double x) {
      return offset * Math.cos(x);
    }
  }

  @Differentiable
  record Chain<L extends Layer>(L first, L second) implements Layer {
    @Override
    @Differentiable
    public double apply(double x) {
      return second.apply(first.apply(x));
    }
  }

  abstract static class Filter {
    @Differentiable
    abstract double smooth(double x, double y);

    @Differentiable
    double chained(double x) {
      return smooth(x, smooth(0.5, x));
    }
  }

  static class Soft extends Filter {
    @Override
    @Differentiable
    double smooth(double x, double y) {
      return 0.5 * (x + y) * Math.cos(x);
    }
  }

  static final class Hard extends Soft {
    final int limit;

    Hard(int limit) {
      this.limit = limit;
    }

    @Override
    @Differentiable
    double smooth(double x, double y) {
      if (x > limit + 1) {
        throw new IllegalStateException("over " + limit);
      }
      return limit > 1 ? Math.cos(y) * x : Math.sin(x * y);
    }
  }

  @Differentiable
  record Couple<T>(T first, T second) {
    Couple<T> swapped() {
      return new Couple<>(second, first);
    }
  }

  static <T> T pick(boolean first, T one, T other) {
    return first ? one : other;
  }

  static <L extends Layer> double through(L layer, double x) {
    return layer.apply(x) * layer.twice(0.5 * x);
  }

  // Objects that change.

  @Differentiable
  static final class Cell {
    double value;
    double weight;
    final int tag;

    Cell(double value, double weight, int tag) {
      this.value = value;
      this.weight = 0.5 * weight;
      this.tag = tag;
    }

    double value() {
      return value;
    }

    void set(double value) {
      this.value = value;
    }

    void grow(double factor) {
      value = Math.sin(value * factor * weight);
      weight *= 0.5;
    }

    double weighted() {
      return tag > 2 ? value : value * Math.cos(weight);
    }
  }

  @Differentiable
  static final class Ring {
    Cell first;
    Cell second;
    double[] trail = new double[2];

    Ring(Cell first, Cell second) {
      this.first = first;
      this.second = second;
      trail[0] = first.value;
    }

    void turn() {
      Cell old = first;
      first = second;
      second = old;
      trail[1] = trail[0] * old.weight;
      trail[0] = 0.5 * first.value;
    }
  }

  static void pour(Cell from, Cell to) {
    to.value += 0.5 * from.value * from.weight;
    from.value *= 0.5;
  }

  static double circled(Ring ring, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      ring.turn();
      pour(ring.first, ring.second);
      sum += ring.second.weighted() * ring.trail[i % 2];
    }
    return 0.3 * sum;
  }

  // Exceptions.

  record Door(String name) implements AutoCloseable {
    @Override
    public void close() {
      System.out.println("closed " + name);
    }
  }

  static double positive(double x) {
    if (x <= 0) {
      throw new IllegalArgumentException("not positive: " + x);
    }
    return Math.sqrt(x);
  }
}
