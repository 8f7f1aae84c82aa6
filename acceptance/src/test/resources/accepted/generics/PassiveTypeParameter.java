package generics;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.List;

// check f(1.5, List.of("a", "b"))
// check first(new Named<>("x", 2.5))
final class PassiveTypeParameter {
  @Differentiable
  record Named<N>(@NoDerivative N name, double value) {}

  static <T> int count(List<T> list) {
    return list.size();
  }

  @Differentiable
  static <T> double f(double x, List<T> list) {
    return x * x * count(list);
  }

  @Differentiable
  static double first(Named<String> named) {
    return named.value() * named.name().length();
  }
}
