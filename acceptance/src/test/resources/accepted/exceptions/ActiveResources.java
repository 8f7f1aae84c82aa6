package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5, 2)
// throws f(1.5, 0)
// throws f(1.5, 1)
// check nothing(1.5)
// check caught(1.5, 0)
// check caught(1.5, 1)
// check caught(1.5, 2)
// check loops(1.5, 4)
@SuppressWarnings("try")
final class ActiveResources {
  static final class Resource implements AutoCloseable {
    final String name;
    final boolean fails;

    Resource(String name, boolean fails) {
      System.out.println("open " + name);
      this.name = name;
      this.fails = fails;
    }

    @Override
    public void close() {
      System.out.println("close " + name);
      if (fails) {
        throw new IllegalStateException("cannot close " + name);
      }
    }
  }

  @Differentiable
  static double f(double x, int n) {
    double y = x;
    try (var a = new Resource("a", n == 1);
        var b = new Resource("bb", false)) {
      y = y * x * a.name.length();
      y = y * (4 / n) * b.name.length();
    }
    return y * x;
  }

  @Differentiable
  static double nothing(double x) {
    double y = x;
    try (Resource none = null) {
      y = y * x;
    }
    return y;
  }

  @Differentiable
  static double caught(double x, int n) {
    double y = x;
    try (var a = new Resource("a", n == 1)) {
      y = y * x;
      y = y * (4 / n);
    } catch (RuntimeException e) {
      System.out.println(e.getMessage() + e.getSuppressed().length);
      y = y + 3 * x;
    } finally {
      y = y * y;
    }
    return y;
  }

  @Differentiable
  static double loops(double x, int n) {
    double y = 0;
    for (int i = 0; i < n; i++) {
      try (var _ = new Resource("r" + i, i == 2)) {
        y += x * i;
        if (i == 1) {
          continue;
        }
        y += x * x;
      } catch (IllegalStateException e) {
        y *= x;
      }
    }
    return y;
  }
}
