package records;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check f(new Mixed(1.5, 2, "three", new int[] {4, 5}, List.of(6), 2.5f))
// expect java.util.Arrays.stream(PassiveComponents_MixedTangentVector.class.getRecordComponents()).map(c -> c.getName()).toList() == List.of("x", "y")
final class PassiveComponents {
  @Differentiable
  record Mixed(double x, int n, String s, int[] a, List<Integer> list, float y) {}

  @Differentiable
  static double f(Mixed m) {
    double sum = m.x() * m.n() + m.s().length() * m.y();
    for (int d : m.a()) {
      sum += d * m.x();
    }
    return sum * m.list().get(0);
  }
}
