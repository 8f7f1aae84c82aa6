import dev.martlet.annotation.Differentiable;

// What a body does to arrays must be what callers of the overridden method can know of.
// entry fromStatic
final class Overrides {
  interface Table {
    @Differentiable
    double[] values(double x);
  }

  static final class Kept implements Table {
    static final double[] VALUES = {1, 2};

    @Override
    @Differentiable
    public double[] values(double x) { // error: MRT0308 held elsewhere
      return x > 0 ? VALUES : new double[] {x};
    }
  }

  static final class Copied implements Table {
    @Override
    @Differentiable
    public double[] values(double x) {
      return x > 0 ? Kept.VALUES.clone() : new double[] {x};
    }
  }

  interface Rhs {
    @Differentiable
    void evaluate(double[] state, double[] out);
  }

  /** An array that the receiver holds is not followed. */
  static final class Recording implements Rhs {
    final double[] last = new double[2];

    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      out[0] = state[1];
      last[0] = state[0]; // error: MRT0304
    }
  }

  static final class Nowhere implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      out[0] = state[1];
    }
  }

  static final double[] SCRATCH = new double[2];

  @Differentiable
  static double intoStatic(Rhs rhs, double[] state) {
    rhs.evaluate(state, SCRATCH); // error: MRT0304
    return SCRATCH[0];
  }

  /** Nothing is written to the first argument by any body. */
  @Differentiable
  static double fromStatic(Rhs rhs, double[] state) {
    rhs.evaluate(SCRATCH, state);
    return state[0];
  }
}
