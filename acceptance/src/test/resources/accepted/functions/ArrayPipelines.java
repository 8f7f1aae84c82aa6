package functions;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

// check streamed(new double[] {1.5, -0.5, 2})
// throws streamed(new double[0])
// check written(new double[] {1.5, -0.5, 2})
// check made(new double[] {1.5, -0.5, 2}, 4)
// check made(new double[] {1.5, -0.5, 2}, 1)
// check set(new double[] {1.5, -0.5, 2}, 4)
// check set(new double[] {1.5, -0.5, 2}, 0)
// check read(new double[] {1.5, -0.5, 2}, 2)
// throws read(new double[] {1.5, -0.5, 2}, 3)
// check passed(new double[] {1.5, -0.5, 2})
final class ArrayPipelines {
  @Differentiable
  static double streamed(double[] a) {
    return Arrays.stream(a).map(y -> y * y).sum()
        + DoubleStream.of(a).reduce(1, (p, q) -> p * q)
        + IntStream.range(0, a.length).mapToDouble(i -> a[i] * i).max().getAsDouble();
  }

  @Differentiable
  static double written(double[] a) {
    double[] out = new double[a.length];
    IntStream.range(0, a.length).forEach(i -> out[i] = a[i] * a[i]);
    IntStream.range(1, a.length).filter(i -> i != 1).forEach(i -> out[i] += out[i - 1]);
    IntToDoubleFunction at = i -> out[i] * a[0];
    return at.applyAsDouble(1) + at.applyAsDouble(2);
  }

  @Differentiable
  static double made(double[] a, int n) {
    double[] squares = Arrays.stream(a).map(x -> x * x).toArray();
    double[] powers = IntStream.range(1, n).mapToDouble(i -> Math.pow(a[0], i)).toArray();
    double[] given = DoubleStream.of(a[0], 2 * a[1]).map(Math::exp).toArray();
    double sum = 0;
    for (double power : powers) {
      sum += power * squares[2];
    }
    return sum + squares[0] * given[1] + given[0] * powers.length;
  }

  @Differentiable
  static double set(double[] a, int n) {
    double[] b = new double[n];
    Arrays.setAll(b, i -> a[i % 3] * i);
    Arrays.setAll(b, i -> i == 0 ? b[i] + a[0] : b[i] * b[i - 1] + a[1]);
    return Arrays.stream(b).sum() * a[2];
  }

  @Differentiable
  static double read(double[] a, int i) {
    IntToDoubleFunction at = k -> a[k];
    return at.applyAsDouble(i) * at.applyAsDouble(0);
  }

  static void apply(double[] values, java.util.function.DoubleUnaryOperator f) {
    for (int i = 0; i < values.length; i++) {
      values[i] = f.applyAsDouble(values[i]);
    }
  }

  @Differentiable
  static double passed(double[] a) {
    double[] b = a.clone();
    apply(b, x -> x * a[0]);
    apply(b, Math::sin);
    return b[0] + b[1] * b[2];
  }
}
