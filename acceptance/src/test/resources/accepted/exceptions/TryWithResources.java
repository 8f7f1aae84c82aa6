package exceptions;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class TryWithResources {
  record Resource(String name) implements AutoCloseable {
    Resource {
      System.out.println("open " + name);
    }

    @Override
    public void close() {
      System.out.println("close " + name);
    }
  }

  @Differentiable
  static double f(double x) {
    int n = 0;
    try (var a = new Resource("a");
        var b = new Resource("bb")) {
      n = a.name().length() + b.name().length();
    }
    return x * n * x;
  }
}
