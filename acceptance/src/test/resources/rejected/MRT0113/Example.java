import dev.martlet.annotation.Differentiable;

// Each body that a call of a differentiable method may run needs a derivative.
final class Example {
  interface Layer {
    @Differentiable
    double apply(double x);
  }

  record Scale(double k) implements Layer {
    @Override
    public double apply(double x) { // error: MRT0113 apply
      return k * x;
    }
  }
}
