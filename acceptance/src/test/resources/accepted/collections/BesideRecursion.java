package collections;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// check made(1.5, 0, new double[] {0.5, 2})
// check made(1.5, 1, new double[] {0.5, 2})
// check made(1.5, 3, new double[] {0.5, 2})
// check read(1.5, 2, new double[] {0.5, 2})
// check handed(1.5, 2, new double[] {0.5, 2}, List.of(3.0), Map.of("a", 4.0), Optional.of(5.0))
// throws made(1.5, 1, new double[] {0.5})
final class BesideRecursion {
  /** The callee shares the array's derivative, and the list that it gives back is of its own. */
  @Differentiable
  static List<Double> made(double x, int n, double[] w) {
    List<Double> list = new ArrayList<>();
    list.add(x * w[1]);
    list.add(x);
    list.set(0, w[0] * list.get(0));
    w[0] *= x;
    return n > 0 ? made(Math.sin(x), n - 1, w) : list;
  }

  @Differentiable
  static double read(double x, int n, double[] w) {
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      if (w[i] > 0) {
        List<Double> list = made(x, n, w);
        sum += list.get(0) * list.get(1) * w[0];
      }
    }
    return sum;
  }

  @Differentiable
  static double handed(
      double x,
      int n,
      double[] w,
      List<Double> list,
      Map<String, Double> map,
      Optional<Double> optional) {
    w[0] *= x * list.get(0);
    return n > 0
        ? handed(Math.sin(x), n - 1, w, list, map, optional)
        : w[0] * map.get("a") * optional.get();
  }
}
