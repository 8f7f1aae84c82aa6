package functions;

import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

// check sum(1.5, List.of("a", "bcd"))
// check twiceBoxed(1.5)
// check pairs(1.5)
// check folded(1.5, List.of(1, 2, 3))
final class Generic {
  static <T> double total(List<T> all, ToDoubleFunction<T> f) {
    double sum = 0;
    for (T each : all) {
      sum += f.applyAsDouble(each);
    }
    return sum;
  }

  @Differentiable
  static double sum(double x, List<String> all) {
    return total(all, s -> s.length() * x * x);
  }

  static <T> T twice(Function<T, T> f, T start) {
    return f.apply(f.apply(start));
  }

  @Differentiable
  static double twiceBoxed(double x) {
    return twice(y -> y * y * x, x);
  }

  @Differentiable
  record Pair(double a, double b) {}

  @Differentiable
  static double pairs(double x) {
    Pair p = twice(q -> new Pair(q.b() * x, q.a() + q.b()), new Pair(x, 2));
    return p.a() * p.b();
  }

  static <A, B> B fold(List<? extends A> all, B start, BiFunction<? super B, ? super A, B> f) {
    B result = start;
    for (A each : all) {
      result = f.apply(result, each);
    }
    return result;
  }

  @Differentiable
  static double folded(double x, List<Integer> all) {
    return fold(all, x, (sum, n) -> sum * x + n);
  }
}
