package opaque;

import dev.martlet.annotation.Differentiable;
import java.util.List;
import java.util.Map;

// check f(1.5, 5)
// check f(1.5, 0)
// check f(1.5, -1)
// throws f(1.5, 99)
final class StatementsInTry {
  sealed interface Shape {}

  record Circle(int r) implements Shape {}

  record Box(int a, int b) implements Shape {}

  @SuppressWarnings("fallthrough")
  @Differentiable
  static double f(double x, int n) {
    int sum = 0;
    StringBuilder log = new StringBuilder();
    try {
      outer:
      for (int i = 0, j = n; i < j; i++, j--) {
        for (int k = 0; ; k++) {
          if (k == 2) continue outer;
          if (i == 3) break outer;
          sum += k;
        }
      }
      for (int v : new int[] {1, 2}) sum += v;
      for (Map.Entry<String, Integer> e : Map.of("k", 4).entrySet()) {
        sum += e.getValue();
      }
      int w = 0;
      while (w < 3) w++;
      do {
        w -= 2;
      } while (w > 0);
      switch (n) {
        case 0:
          sum += 10;
        case 5:
          sum += 20;
          break;
        default:
          sum += 30;
      }
      switch (n) {
        case 1 -> sum++;
        default -> {
          int local = 2;
          sum += local;
        }
      }
      for (Shape shape : List.of(new Circle(2), new Box(3, 4))) {
        sum +=
            switch (shape) {
              case Circle(int r) when r > 5 -> 0;
              case Circle c -> c.r();
              case Box(var a, var b) -> a * b;
            };
      }
      synchronized (log) {
        log.append("in");
      }
      label:
      {
        if (n > 3) break label;
        sum--;
      }
      ;
      try {
        if (n < 0) {
          throw new IllegalStateException("negative");
        }
        if (n == 99) {
          throw new UnsupportedOperationException("n is " + n);
        }
      } catch (IllegalStateException | NullPointerException e) {
        sum += e.getMessage().length();
      }
      assert sum > -100 : "sum " + sum;
    } finally {
      log.append("out");
    }
    return x * sum + x * x * log.length();
  }
}
