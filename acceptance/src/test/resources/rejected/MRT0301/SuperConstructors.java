import dev.martlet.annotation.Differentiable;

// What a constructor elsewhere does with values that carry derivatives is not known.
final class SuperConstructors {
  static class Named {
    final String name;

    Named(String name, Object other) {
      this.name = name;
    }
  }

  @Differentiable
  static final class Good extends Named {
    double w;

    Good(double w) {
      super("good", 2);
      this.w = w;
    }
  }

  @Differentiable
  static final class Bad extends Named {
    double w;

    Bad(double w) {
      super("bad", w); // error: MRT0301 'super' of 'Named' with values that carry derivatives
      this.w = w;
    }
  }

  @Differentiable
  static double f(double x) {
    return new Good(x).w + new Bad(x).w;
  }
}
