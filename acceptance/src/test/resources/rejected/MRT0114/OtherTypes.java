import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// entry data
// entry narrowed
final class OtherTypes {
  @Differentiable
  record Net(double[] weights, double bias) {}

  @Differentiable
  record Pair<T>(T first, T second) {}

  @Differentiable
  record Layers(double scale, Double[] nets) {} // error: MRT0114 nets

  @Differentiable
  record Rows(double scale, List<Net[]> rows) {} // error: MRT0114 rows

  @Differentiable
  static double arrays(double x, List<double[]>[] nets) { // error: MRT0114 nets
    return x * nets[0].get(0)[0];
  }

  @Differentiable
  static double maps(double x, Map<String, List<Double[]>> all) { // error: MRT0114 all
    return x * all.get("a").get(0)[0];
  }

  @Differentiable
  static double optional(double x, Optional<Net[]> all) { // error: MRT0114 all
    return x * all.get()[0].bias();
  }

  @Differentiable
  static double pairs(double x, Pair<Double>[] pairs) { // error: MRT0114 pairs
    return x * pairs[0].first();
  }

  @Differentiable
  static double data(double x, @NoDerivative Double[] weights, String[] names) {
    return x * weights[0] * names.length;
  }

  @Differentiable(wrt = "x")
  static double narrowed(double x, List<Double[]> rows) {
    return x * rows.get(0)[0];
  }

  @Differentiable
  static final class Boxed { // error: MRT0114 w
    double x = 1;
    Double[] w = {2.0};
  }
}
