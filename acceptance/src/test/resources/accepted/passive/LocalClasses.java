package passive;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class LocalClasses {
  @Differentiable
  static double f(double x) {
    record Pair(int a, String b) {}
    enum Mode {
      FAST,
      SLOW
    }
    interface Sized {
      int size();
    }
    final class Two implements Sized {
      @Override
      public int size() {
        return 2;
      }
    }
    Pair p = new Pair(3, "four");
    return x * p.a() * p.b().length() + Mode.SLOW.ordinal() * x + new Two().size() * x;
  }
}
