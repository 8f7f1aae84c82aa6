import dev.martlet.annotation.Differentiable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

// entry good
final class Calls {
  @Differentiable
  static double f(double x) {
    Map<String, Double> map = new HashMap<>();
    return map.computeIfAbsent("a", key -> x * key.length()); // error: MRT0107 computeIfAbsent
  }

  @Differentiable
  static double g(double x) {
    double[] sum = {0};
    List.of(1, 2).forEach(n -> sum[0] += n * x); // error: MRT0308
    return sum[0];
  }

  @Differentiable
  static double h(double x) {
    return DoubleStream.of(1, 2).map(y -> y * x).sorted().sum(); // error: MRT0305 DoubleStream.sum
  }

  @Differentiable
  static double good(double x) {
    return x * DoubleStream.of(1, 2).map(y -> y * 3).sorted().sum();
  }
}
