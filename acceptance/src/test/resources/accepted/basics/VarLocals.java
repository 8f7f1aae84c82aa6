package basics;

import dev.martlet.annotation.Differentiable;
import java.util.List;

// check f(1.5)
final class VarLocals {
  @Differentiable
  static double f(double x) {
    var y = x * x;
    var z = 2;
    final var list = List.of(1, 2, 3);
    for (var n : list) {
      y += n * x;
    }
    for (var i = 0; i < z; i++) {
      y *= x;
    }
    return y;
  }
}
