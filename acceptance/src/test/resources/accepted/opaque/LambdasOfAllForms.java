package opaque;

import dev.martlet.annotation.Differentiable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

// check f(1.5, List.of("pear", "fig", "apple"))
final class LambdasOfAllForms {
  static int calls;

  static void reset() {
    calls = 0;
  }

  static <T> T twice(UnaryOperator<T> f, T t) {
    return f.apply(f.apply(t));
  }

  @Differentiable
  static double f(double x, List<String> words) {
    String sorted =
        words.stream()
            .sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
            .map(w -> w + calls++)
            .collect(Collectors.joining(",", "[", "]"));
    System.out.println(sorted);
    var groups = words.stream().collect(Collectors.groupingBy(w -> w.length() > 3, Collectors.counting()));
    Function<Integer, Function<Integer, Integer>> curried = a -> b -> a * 10 + b;
    Predicate<String> p = Predicate.not(String::isEmpty);
    int n = twice(i -> i * i, 3) + curried.apply(2).apply(3);
    long even = IntStream.rangeClosed(1, 10).boxed().filter(i -> i % 2 == 0).count();
    return x * n + x * x * even + groups.get(true) * x + (p.test("a") ? x : 0) + calls;
  }
}
