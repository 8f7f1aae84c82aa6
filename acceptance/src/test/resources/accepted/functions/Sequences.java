package functions;

import static dev.martlet.DifferentiableSequences.fold;
import static dev.martlet.DifferentiableSequences.map;
import static dev.martlet.DifferentiableSequences.reduce;

import dev.martlet.DifferentiableSequences;
import dev.martlet.annotation.Differentiable;
import java.util.List;

// check mapped(new double[] {1.5, -0.5, 2}, 0.5)
// check mapped(new double[0], 0.5)
// check folded(new double[] {1.5, -0.5, 2}, 0.5)
// check folded(new double[0], 0.5)
// check reduced(new double[] {1.5, -0.5, 2}, 0.5)
// check reduced(new double[] {1.5}, 0.5)
// throws reduced(new double[0], 0.5)
// check scanned(new double[] {1.5, -0.5, 2}, 0.5)
// throws scanned(new double[0], 0.5)
// check list(1.5, List.of(1, 2, 3))
// throws mapped(null, 0.5)
final class Sequences {
  @Differentiable
  static double mapped(double[] a, double x) {
    double[] b = map(a, y -> y * y * x);
    double sum = x;
    for (double y : map(b, Math::sin)) {
      sum += y;
    }
    return sum;
  }

  @Differentiable
  static double folded(double[] a, double x) {
    return fold(a, x, (p, y) -> p * x + y);
  }

  @Differentiable
  static double reduced(double[] a, double x) {
    return reduce(a, (p, q) -> p * q + x);
  }

  @Differentiable
  static double scanned(double[] a, double x) {
    double[] sums = DifferentiableSequences.scan(a, x, (p, y) -> p + y * x);
    return sums[0] * sums[a.length - 1];
  }

  @Differentiable
  static double list(double x, List<Integer> numbers) {
    return fold(numbers, x, (p, n) -> p * x + n);
  }
}
