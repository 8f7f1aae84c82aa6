package passive;

import dev.martlet.annotation.Differentiable;
import java.util.concurrent.atomic.AtomicInteger;

// check f(1.5, new Counter())
// check g(1.5, new AtomicInteger(3))
final class MutableObjects {
  static final class Counter {
    int count = 1;
    int[] history = new int[9];

    int next() {
      history[count] = count;
      return count++;
    }

    @Override
    public String toString() {
      return "Counter " + count;
    }
  }

  @Differentiable
  static double f(double x, Counter c) {
    double y = x * c.next();
    c.count *= 2;
    c.history[0] = 9;
    y += x * x * c.count * c.next();
    return y * c.history[0];
  }

  @Differentiable
  static double g(double x, AtomicInteger n) {
    return x * n.getAndIncrement() + x * x * n.get();
  }
}
