package opaque;

import dev.martlet.annotation.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

// check f(1.1, 4)
final class CapturesInLoops {
  @Differentiable
  static double f(double x, int n) {
    List<IntSupplier> suppliers = new ArrayList<>();
    double y = x;
    for (int i = 0; i < n; i++) {
      int captured = i * i;
      suppliers.add(() -> captured + 1);
      y = y * x + suppliers.get(i / 2).getAsInt();
    }
    int total = suppliers.stream().mapToInt(IntSupplier::getAsInt).sum();
    return y * total;
  }
}
