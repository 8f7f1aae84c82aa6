package checkpoints;

import dev.martlet.annotation.Differentiable;

// State in records and sealed types, exceptions on the way.
//
// check oscillator(1.5, 0.3, 4)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 0) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 0)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 0).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 0)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 1)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 1).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 1)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 2) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 2)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 2).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 2)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 3) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 3)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 3).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 3)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 7) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 7)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 7).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 7)
// expect ValuesDerivatives.oscillator.gradient(1.5, 0.3, 40) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 40)
// expect ValuesDerivatives.oscillator.pullback(1.5, 0.3, 40).apply(1) == ValuesDerivatives.oscillatorPlainly.gradient(1.5, 0.3, 40)
// check variants(0.7, 0.3, 4)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 0) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 0)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 0).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 0)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 1)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 1).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 1)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 2) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 2)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 2).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 2)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 3) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 3)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 3).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 3)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 7) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 7)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 7).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 7)
// expect ValuesDerivatives.variants.gradient(0.7, 0.3, 40) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 40)
// expect ValuesDerivatives.variants.pullback(0.7, 0.3, 40).apply(1) == ValuesDerivatives.variantsPlainly.gradient(0.7, 0.3, 40)
// check thrown(0.01, 4)
// expect ValuesDerivatives.thrown.gradient(0.01, 0) == ValuesDerivatives.thrownPlainly.gradient(0.01, 0)
// expect ValuesDerivatives.thrown.pullback(0.01, 0).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 0)
// expect ValuesDerivatives.thrown.gradient(0.01, 1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 1)
// expect ValuesDerivatives.thrown.pullback(0.01, 1).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 1)
// expect ValuesDerivatives.thrown.gradient(0.01, 2) == ValuesDerivatives.thrownPlainly.gradient(0.01, 2)
// expect ValuesDerivatives.thrown.pullback(0.01, 2).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 2)
// expect ValuesDerivatives.thrown.gradient(0.01, 3) == ValuesDerivatives.thrownPlainly.gradient(0.01, 3)
// expect ValuesDerivatives.thrown.pullback(0.01, 3).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 3)
// expect ValuesDerivatives.thrown.gradient(0.01, 7) == ValuesDerivatives.thrownPlainly.gradient(0.01, 7)
// expect ValuesDerivatives.thrown.pullback(0.01, 7).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 7)
// expect ValuesDerivatives.thrown.gradient(0.01, 40) == ValuesDerivatives.thrownPlainly.gradient(0.01, 40)
// expect ValuesDerivatives.thrown.pullback(0.01, 40).apply(1) == ValuesDerivatives.thrownPlainly.gradient(0.01, 40)
// check handled(0.8, 4)
// expect ValuesDerivatives.handled.gradient(0.8, 0) == ValuesDerivatives.handledPlainly.gradient(0.8, 0)
// expect ValuesDerivatives.handled.pullback(0.8, 0).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 0)
// expect ValuesDerivatives.handled.gradient(0.8, 1) == ValuesDerivatives.handledPlainly.gradient(0.8, 1)
// expect ValuesDerivatives.handled.pullback(0.8, 1).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 1)
// expect ValuesDerivatives.handled.gradient(0.8, 2) == ValuesDerivatives.handledPlainly.gradient(0.8, 2)
// expect ValuesDerivatives.handled.pullback(0.8, 2).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 2)
// expect ValuesDerivatives.handled.gradient(0.8, 3) == ValuesDerivatives.handledPlainly.gradient(0.8, 3)
// expect ValuesDerivatives.handled.pullback(0.8, 3).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 3)
// expect ValuesDerivatives.handled.gradient(0.8, 7) == ValuesDerivatives.handledPlainly.gradient(0.8, 7)
// expect ValuesDerivatives.handled.pullback(0.8, 7).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 7)
// expect ValuesDerivatives.handled.gradient(0.8, 40) == ValuesDerivatives.handledPlainly.gradient(0.8, 40)
// expect ValuesDerivatives.handled.pullback(0.8, 40).apply(1) == ValuesDerivatives.handledPlainly.gradient(0.8, 40)
// throws thrown(1.0, 50)
final class Values {
  @Differentiable(checkpoint = 5)
  static double oscillator(double k, double x, int n) {
    State s = new State(x, 0);
    for (int i = 0; i < n; i++) {
      s = s.next(k, 0.01);
    }
    return s.x();
  }

  @Differentiable
  static double oscillatorPlainly(double k, double x, int n) {
    State s = new State(x, 0);
    for (int i = 0; i < n; i++) {
      s = s.next(k, 0.01);
    }
    return s.x();
  }

  @Differentiable(checkpoint = 3)
  static double variants(double x, double k, int n) {
    Shape shape = new Line(x);
    for (int i = 0; i < n; i++) {
      shape = next(shape, k);
    }
    return size(shape);
  }

  @Differentiable
  static double variantsPlainly(double x, double k, int n) {
    Shape shape = new Line(x);
    for (int i = 0; i < n; i++) {
      shape = next(shape, k);
    }
    return size(shape);
  }

  @Differentiable(checkpoint = 2)
  static double thrown(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (x > 2) {
        throw new IllegalStateException("too large after " + i);
      }
      x = x * 1.1;
    }
    return x * x;
  }

  @Differentiable
  static double thrownPlainly(double x, int n) {
    for (int i = 0; i < n; i++) {
      if (x > 2) {
        throw new IllegalStateException("too large after " + i);
      }
      x = x * 1.1;
    }
    return x * x;
  }

  @Differentiable(checkpoint = 2)
  static double handled(double x, int n) {
    for (int i = 0; i < n; i++) {
      try {
        x = Math.sin(x) * (3 / (i % 3));
      } catch (ArithmeticException e) {
        x = x * x;
      }
    }
    return x;
  }

  @Differentiable
  static double handledPlainly(double x, int n) {
    for (int i = 0; i < n; i++) {
      try {
        x = Math.sin(x) * (3 / (i % 3));
      } catch (ArithmeticException e) {
        x = x * x;
      }
    }
    return x;
  }

  @Differentiable
  record State(double x, double v) {
    @Differentiable
    State next(double k, double dt) {
      return new State(x + dt * v, v - dt * k * x);
    }
  }

  @Differentiable
  sealed interface Shape permits Line, Box {}

  @Differentiable
  record Line(double a) implements Shape {}

  @Differentiable
  record Box(double a, double b) implements Shape {}

  static Shape next(Shape shape, double k) {
    return switch (shape) {
      case Line(double a) -> new Box(a * k, Math.sin(a));
      case Box(double a, double b) -> a > 0.2 ? new Line(a * b + k) : new Box(b, a + k);
    };
  }

  static double size(Shape shape) {
    return switch (shape) {
      case Line(double a) -> a;
      case Box(double a, double b) -> a - b;
    };
  }
}
