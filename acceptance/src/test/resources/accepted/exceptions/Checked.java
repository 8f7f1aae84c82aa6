package exceptions;

import dev.martlet.annotation.Differentiable;
import java.io.IOException;

// golden
// check f(1.5, true)
// throws f(1.5, false)
// throws deep(-1.0)
final class Checked {
  @Differentiable
  static double f(double x, boolean ok) throws IOException {
    if (!ok) {
      throw new IOException("not ok");
    }
    return x * x;
  }

  static double inner(double x) throws InterruptedException {
    if (x < 0) {
      throw new InterruptedException("x is " + x);
    }
    return x * x * x;
  }

  @Differentiable
  static double deep(double x) throws InterruptedException {
    System.out.println("deep");
    return inner(x) + 1;
  }
}
