import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

// entry good
final class Calls {
  @Differentiable
  static double f(double x) {
    TreeMap<String, Double> map = new TreeMap<>();
    return map.computeIfAbsent("a", key -> x * key.length()); // error: MRT0305 TreeMap.computeIfAbsent
  }

  @Differentiable
  static double g(double x) {
    double[] sum = {0};
    List.of(1, 2).spliterator().forEachRemaining(n -> sum[0] += n * x); // error: MRT0308
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
