package passive;

import dev.martlet.annotation.Differentiable;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

// check f(1.5, 5)
// check g(1.5, "a,b,,c")
final class Lambdas {
  @Differentiable
  static double f(double x, int n) {
    IntUnaryOperator square = i -> i * i;
    Supplier<String> text = () -> "n" + n;
    int sum = IntStream.range(0, n).map(square).filter(i -> i % 2 == 0).sum();
    Runnable printing = () -> System.out.println(text.get());
    printing.run();
    return x * x * sum + text.get().length() * x;
  }

  @Differentiable
  static double g(double x, String s) {
    long words = Stream.of(s.split(",")).filter(w -> !w.isEmpty()).map(String::strip).count();
    Object anonymous =
        new Object() {
          @Override
          public String toString() {
            return s + words;
          }
        };
    return x * words + x * x * anonymous.toString().length();
  }
}
