package exceptions;

import dev.martlet.annotation.Differentiable;
import java.util.NoSuchElementException;

// Loops that nothing but an exception ends.

// check drained(new double[] {1.1, 0.4, -0.6}, 5)
// check drained(new double[] {1.1, 0.4, -0.6}, 2)
// check drained(new double[0], 2)
// check finished(new double[] {1.1, 0.4, -0.6}, 2)
// check finished(new double[] {1.1, 0.4, -0.6}, 9)
final class EndlessLoops {
  @Differentiable
  static double drained(double[] values, int most) {
    double s = 0;
    int i = 0;
    try {
      while (true) {
        double v = values[i++];
        s += v * i;
        values[i - 1] = v * s;
        if (i > most) {
          throw new NoSuchElementException();
        }
      }
    } catch (IndexOutOfBoundsException e) {
      s *= values.length == 0 ? 2 : values[0];
    } catch (NoSuchElementException e) {
      s += values[1];
    }
    return s;
  }

  @Differentiable
  static double finished(double[] values, int most) {
    double s = 1;
    int i = 0;
    try {
      for (; ; ) {
        s *= values[i];
        values[i] *= s;
        if (i++ == most - 1) {
          throw new IllegalStateException("enough");
        }
      }
    } catch (RuntimeException e) {
      s += i;
    } finally {
      s *= values[0];
    }
    return s;
  }
}
