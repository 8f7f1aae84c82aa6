import dev.martlet.annotation.Differentiable;

// check rungeKutta(new InPlace.Oscillator(), new double[] {1.1, 0.7}, 0.3)
// check rungeKutta(new InPlace.Scratch(), new double[] {0.4, 0.3}, 0.01)
// check rungeKutta(new InPlace.Nothing(), new double[] {1.1, 0.7}, 0.3)
// check rungeKutta(new InPlace.Inherited(), new double[] {1.1, 0.7}, 0.3)
// check rungeKutta(new InPlace.Spring(2.5), new double[] {1.1, 0.7}, 0.3)
// check sameTwice(new InPlace.Oscillator(), new double[] {1.1, 0.7})
// check sameTwice(new InPlace.Scratch(), new double[] {1.1, 0.7})
// check swapped(new InPlace.Scratch(), new double[] {1.1, 0.7}, 4)
// check swapped(new InPlace.Oscillator(), new double[] {1.1, 0.7}, 0)
// check empty(new InPlace.Scratch(), 2.5)
// throws rungeKutta(new InPlace.Oscillator(), new double[] {1.1}, 0.3)
// throws rungeKutta(null, new double[] {1.1, 3}, 0.3)
// check steps(new InPlace.Halving(), new double[] {1.1, 0.7}, 0.3)
// check steps(new InPlace.Counting(), new double[] {1.1, 0.7}, 0.3)
// check steps(new InPlace.Bounded(), new double[] {1.1, 0.7}, 0.3)
// check steps(new InPlace.Bounded(), new double[] {11, 0.7}, 0.3)
// check given(new InPlace.Same(), new double[] {1.1, 0.7})
// check given(new InPlace.Fresh(), new double[] {1.1, 0.7})
// check recursive(new InPlace.Halving(), new double[] {1.1, 0.7, -0.4}, 3)
// check chosen(new double[] {1.1, 0.7, -0.4})
// check chosen(new double[] {-1.1, 0.7, -0.4})
// check rows(new InPlace.Turn(), new double[][] {{1, 2}, {3, 4}, {5, 6}})
// check floats(new InPlace.Floats(), new float[] {1.5f, 2.5f}, 0.5)
final class InPlace {
  interface Rhs {
    @Differentiable
    void evaluate(double[] state, double[] out);
  }

  static final class Oscillator implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      out[0] = state[1];
      out[1] = -Math.sin(state[0]) * state[1];
    }
  }

  /** Also spoils what it reads. */
  static final class Scratch implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      double first = state.length == 0 ? 1 : state[0];
      for (int i = 0; i < state.length; i++) {
        state[i] *= first;
        out[i] += state[i] * first;
        if (out[i] > 100) {
          return;
        }
      }
    }
  }

  static final class Nothing implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {}
  }

  abstract static class Base implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      fill(state, out, state.length - 1);
    }

    private static void fill(double[] state, double[] out, int n) {
      if (n >= 0) {
        out[n] = state[n] * state[(n + 1) % state.length];
        fill(state, out, n - 1);
      }
    }
  }

  static final class Inherited extends Base {}

  record Spring(double stiffness) implements Rhs {
    @Override
    @Differentiable
    public void evaluate(double[] state, double[] out) {
      out[0] = state[1];
      out[1] = -stiffness * state[0];
    }
  }

  @Differentiable
  static double rungeKutta(Rhs f, double[] start, double step) {
    double[] state = start.clone();
    double[] at = new double[state.length];
    double[][] slopes = new double[4][state.length];
    double[] weights = {0, 0.5, 0.5, 1};
    for (int n = 0; n < 3; n++) {
      for (int stage = 0; stage < 4; stage++) {
        for (int i = 0; i < at.length; i++) {
          at[i] = state[i] + (stage == 0 ? 0 : weights[stage] * step * slopes[stage - 1][i]);
        }
        f.evaluate(at, slopes[stage]);
      }
      for (int i = 0; i < state.length; i++) {
        state[i] +=
            step / 6 * (slopes[0][i] + 2 * slopes[1][i] + 2 * slopes[2][i] + slopes[3][i]);
      }
    }
    return state[0] * state[1];
  }

  @Differentiable
  static double sameTwice(Rhs f, double[] state) {
    double before = state[0];
    f.evaluate(state, state);
    double[] alias = state;
    f.evaluate(alias, state);
    return state[0] * state[1] * before;
  }

  @Differentiable
  static double swapped(Rhs f, double[] start, int times) {
    double[] a = start.clone();
    double[] b = {0.25, start[0]};
    for (int i = 0; i < times; i++) {
      f.evaluate(a, b);
      double[] c = a;
      a = b;
      b = c;
    }
    return a[0] * b[1] + a[1];
  }

  @Differentiable
  static double empty(Rhs f, double x) {
    double[] none = {};
    f.evaluate(none, new double[0]);
    double[] one = {x};
    f.evaluate(one, one);
    return one[0] + none.length;
  }

  /** A result, and what it does besides. */
  interface Stepper {
    @Differentiable
    double step(double[] state, double size);
  }

  static final class Halving implements Stepper {
    @Override
    @Differentiable
    public double step(double[] state, double size) {
      double error = 0;
      for (int i = 0; i < state.length; i++) {
        double change = size * state[i] * state[i] / 2;
        state[i] += change;
        error += change * change;
      }
      return error;
    }
  }

  /** Leaves the array alone. */
  static final class Counting implements Stepper {
    @Override
    @Differentiable
    public double step(double[] state, double size) {
      return state[0] * size * state[0];
    }
  }

  static final class Bounded implements Stepper {
    @Override
    @Differentiable
    public double step(double[] state, double size) {
      if (state[0] > 10) {
        state[0] = 10 * size;
        return Double.NaN * 0 > 1 ? 1 : size;
      }
      state[1] = state[0];
      return state[1] * size;
    }
  }

  @Differentiable
  static double steps(Stepper stepper, double[] state, double size) {
    double error = 0;
    for (int i = 0; i < 4; i++) {
      error += stepper.step(state, size) * state[0];
      stepper.step(state, size / 2);
    }
    return error + state[0] * state[1];
  }

  interface Transform {
    @Differentiable
    double[] of(double[] a);
  }

  static final class Same implements Transform {
    @Override
    @Differentiable
    public double[] of(double[] a) {
      a[1] *= a[0];
      return a;
    }
  }

  static final class Fresh implements Transform {
    @Override
    @Differentiable
    public double[] of(double[] a) {
      return new double[] {a[0] * a[1], a[1]};
    }
  }

  @Differentiable
  static double given(Transform transform, double[] a) {
    double[] b = transform.of(a);
    b[0] = b[0] * b[1] * 3;
    double[] c = transform.of(b);
    c[1] += a[0];
    return a[0] + 2 * a[1] * b[0] + c[1] * c[0];
  }

  @Differentiable
  static double recursive(Stepper stepper, double[] a, int depth) {
    if (depth == 0) {
      return a[0] * a[1] * a[2];
    }
    double error = stepper.step(a, 0.1 * depth);
    return recursive(stepper, a, depth - 1) + error * a[depth % 3];
  }

  @Differentiable
  static double chosen(double[] a) {
    Stepper stepper = a[0] > 0 ? new Halving() : new Bounded();
    double error = stepper.step(a, a[2]);
    return error * a[0] + a[1];
  }

  interface Rows {
    @Differentiable
    void turn(double[][] rows);
  }

  static final class Turn implements Rows {
    @Override
    @Differentiable
    public void turn(double[][] rows) {
      double[] first = rows[0];
      for (int i = 1; i < rows.length; i++) {
        rows[i - 1] = rows[i];
        rows[i][0] *= first[1];
      }
      rows[rows.length - 1] = first;
    }
  }

  @Differentiable
  static double rows(Rows rows, double[][] a) {
    double[] kept = a[1];
    rows.turn(a);
    rows.turn(a);
    kept[1] *= a[0][0];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (i + 1) * a[i][0] * a[i][1];
    }
    return sum;
  }

  interface OnFloats {
    @Differentiable
    float scaled(float[] a, double by);
  }

  static final class Floats implements OnFloats {
    @Override
    @Differentiable
    public float scaled(float[] a, double by) {
      for (int i = 0; i < a.length; i++) {
        a[i] = (float) (a[i] * by);
      }
      return a[0] * a[1];
    }
  }

  @Differentiable
  static float floats(OnFloats f, float[] a, double by) {
    return f.scaled(a, by) + a[0];
  }
}
