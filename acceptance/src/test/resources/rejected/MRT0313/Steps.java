import dev.martlet.annotation.Differentiable;
import dev.martlet.DifferentiableDoubleFunction;
import java.util.ArrayList;
import java.util.List;

// entry good
final class Steps {
  static int count;
  static int[] shared = new int[3];

  @Differentiable(checkpoint = 2)
  static double printed(double x, int n) {
    for (int i = 0; i < n; i++) {
      System.out.println(i); // error: MRT0313
      x = Math.sin(x);
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double counted(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = Math.sin(x);
      count = count + 1; // error: MRT0313
    }
    return x;
  }

  static double deeper(double x) {
    if (x > 2) {
      return x + Math.random(); // error: MRT0313
    }
    return 2 * x;
  }

  static double deep(double x) {
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      sum += deeper(x) * Math.sin(x + i) + Math.cos(x * i) * deeper(sum);
      sum += deeper(x) * Math.sin(x + i) + Math.cos(x * i) * deeper(sum);
    }
    return sum;
  }

  @Differentiable(checkpoint = 2)
  static double called(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = deep(x);
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double list(double x, List<Double> data) {
    for (double each : data) { // error: MRT0313
      x = Math.sin(x * each);
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double fresh(double[] u, int n) {
    for (int i = 0; i < n; i++) { // error: MRT0313
      double[] next = new double[u.length];
      for (int j = 0; j < u.length; j++) {
        next[j] = Math.sin(u[j]);
      }
      u = next;
    }
    return u[0];
  }

  @Differentiable(checkpoint = 2)
  static double moved(double[][] m, int n) {
    for (int i = 0; i < n; i++) {
      double[] row = m[0];
      m[0] = m[1]; // error: MRT0313
      m[1] = row;
      m[0][0] = Math.sin(m[1][0]);
    }
    return m[0][0];
  }

  @Differentiable
  static final class Point {
    double x;

    Point(double x) {
      this.x = x;
    }
  }

  @Differentiable(checkpoint = 2)
  static double object(Point point, int n) {
    for (int i = 0; i < n; i++) {
      point.x = Math.sin(point.x); // error: MRT0313
    }
    return point.x;
  }

  @Differentiable(checkpoint = 2)
  static double statically(double x, int n) {
    for (int i = 0; i < n; i++) {
      int[] counts = shared;
      counts[i % 3]++;
      x = Math.sin(x + counts[i % 3]);
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double function(double x, DifferentiableDoubleFunction f, int n) {
    for (int i = 0; i < n; i++) {
      x = f.applyAsDouble(x); // error: MRT0313
    }
    return x;
  }

  @Differentiable(checkpoint = 2)
  static double good(double x, int n) {
    for (int i = 0; i < n; i++) {
      x = Math.sin(x);
    }
    return x;
  }
}
