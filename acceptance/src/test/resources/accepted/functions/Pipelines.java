package functions;

import dev.martlet.DifferentiableDoubleFunction;
import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

// golden
// check sum(1.5, 4)
// check sum(1.5, 0)
// check sum(1.5, -3)
// check closed(1.5, 4)
// check closed(1.5, 0)
// check given(1.5, 0.25)
// check filtered(1.5, 6)
// check filtered(1.5, 0)
// check reduced(1.5, 4)
// check reduced(1.5, 0)
// check boxed(1.5, 4)
// check average(1.5, 4)
// throws average(1.5, 0)
// check averageOr(1.5, 0)
// check averageOr(1.5, 3)
// check extremes(1.5, 5)
// throws extremes(1.5, 0)
// check ofList(1.5, List.of(1, 2, 3))
// throws ofList(1.5, null)
// check ofArray(1.5, new int[] {3, 4})
// throws ofArray(1.5, null)
// check objects(1.5, 3)
// check compensated(1e-3, new double[] {100, 1, -100, 0.1, 0.2, 0.3})
// check effects(1.5, 3)
// check nested(1.5, 3)
// check toTheEnd(1.5)
// check folded(1.5, List.of("a", "bc"))
// check nothing(1.5)
final class Pipelines {
  @Differentiable
  static double sum(double x, int n) {
    return IntStream.range(0, n).mapToDouble(i -> Math.pow(x, i)).sum();
  }

  @Differentiable
  static double closed(double x, int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(i -> x / i).map(y -> y * y * x).sum();
  }

  @Differentiable
  static double given(double x, double y) {
    return DoubleStream.of(x, y, x * y).map(Math::exp).sum()
        + Stream.of(x, y).mapToDouble(z -> z * z).sum();
  }

  @Differentiable
  static double filtered(double x, int n) {
    return IntStream.range(0, n)
        .filter(i -> i % 2 == 0)
        .mapToDouble(i -> x * i)
        .filter(y -> y > 2)
        .map(y -> y * y)
        .sum();
  }

  @Differentiable
  static double reduced(double x, int n) {
    return IntStream.range(0, n).mapToDouble(i -> x + i).reduce(1, (p, q) -> p * q);
  }

  @Differentiable
  static double boxed(double x, int n) {
    return IntStream.range(0, n).boxed().map(i -> x * i).reduce(0.0, Double::sum)
        + DoubleStream.of(x, 2).boxed().reduce(x, (p, q) -> p * q + x);
  }

  @Differentiable
  static double average(double x, int n) {
    return IntStream.range(0, n).mapToDouble(i -> x * i).average().getAsDouble();
  }

  @Differentiable
  static double averageOr(double x, int n) {
    return IntStream.range(0, n).mapToDouble(i -> x * i).average().orElse(x * x);
  }

  @Differentiable
  static double extremes(double x, int n) {
    return IntStream.range(0, n).mapToDouble(i -> Math.sin(x * i)).max().orElseThrow()
        + IntStream.range(0, n).mapToDouble(i -> Math.sin(x * i)).min().getAsDouble()
        + IntStream.range(0, n).mapToObj(i -> x * i).reduce((p, q) -> p + q * q).get();
  }

  @Differentiable
  static double ofList(double x, List<Integer> list) {
    return list.stream().mapToDouble(n -> n * x).sum();
  }

  @Differentiable
  static double ofArray(double x, int[] array) {
    return Arrays.stream(array).mapToDouble(n -> n * x).sum()
        + IntStream.of(array).mapToDouble(n -> x / n).sum();
  }

  @Differentiable
  record Point(double a, double b) {
    double norm() {
      return Math.hypot(a, b);
    }
  }

  @Differentiable
  static double objects(double x, int n) {
    Point sum =
        IntStream.range(0, n)
            .mapToObj(i -> new Point(x * i, x))
            .reduce(new Point(0, x), (p, q) -> new Point(p.a() + q.a(), p.b() * q.b()));
    return IntStream.range(1, n).mapToObj(i -> new Point(x, i)).mapToDouble(Point::norm).sum()
        + sum.a() * sum.b();
  }

  @Differentiable
  static double compensated(double x, @NoDerivative double[] data) {
    return Arrays.stream(data).map(d -> d + x).sum() + DoubleStream.of(data).map(d -> d * x).sum();
  }

  @Differentiable
  static double effects(double x, int n) {
    List<Integer> seen = new ArrayList<>();
    double result =
        IntStream.range(0, n)
            .peek(i -> System.out.println("peek " + i))
            .mapToDouble(
                i -> {
                  seen.add(i);
                  System.out.println("map " + i);
                  return x * i;
                })
            .filter(y -> y > 1)
            .map(y -> y * seen.size())
            .sum();
    return result * seen.size();
  }

  @Differentiable
  static double nested(double x, int n) {
    return IntStream.range(0, n)
        .mapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> x * i + j * x * x).sum())
        .sum();
  }

  @Differentiable
  static double toTheEnd(double x) {
    return IntStream.rangeClosed(Integer.MAX_VALUE - 2, Integer.MAX_VALUE)
        .mapToDouble(i -> x * (i - Integer.MAX_VALUE + 3))
        .sum();
  }

  @Differentiable
  static double folded(double x, List<String> list) {
    return list.stream().reduce(x, (sum, s) -> sum * x + s.length(), Double::sum);
  }

  @Differentiable
  static double nothing(double x) {
    return x + DoubleStream.empty().sum() + DoubleStream.of().map(y -> y * x).sum();
  }

  @Differentiable
  static double through(DifferentiableDoubleFunction f, double x) {
    return DoubleStream.of(x, 2).map(f).sum();
  }
}
