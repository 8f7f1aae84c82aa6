package calls;

import dev.martlet.annotation.Differentiable;
import java.util.Arrays;
import java.util.List;

// Anything may be called with passive arguments, and with active ones where the result is passive.
// check f(1.7, List.of(3, 1, 2))
final class PassiveCalls {
  @Differentiable
  static double f(double x, List<Integer> list) {
    int[] sorted = list.stream().mapToInt(Integer::intValue).sorted().toArray();
    double c = Double.parseDouble("2.5") + Arrays.stream(sorted).sum();
    boolean odd = Double.isFinite(x) && !Double.isNaN(x) && Double.compare(x, 3) < 0;
    long rounded = Math.round(x);
    int exponent = Math.getExponent(x);
    String text = String.format("%.3f", x);
    return x * c * (odd ? rounded : 1) + exponent * x + text.length() * x  + (Double.hashCode(x) == 0 ? x : 0);
  }
}
