package arrays;

import dev.martlet.annotation.Differentiable;

// check read(OneArrayInTwoComponents.same())
// check write(OneArrayInTwoComponents.same(), 3.0)
// check write(OneArrayInTwoComponents.other(), 3.0)
// check nested(OneArrayInTwoComponents.sameRow())
// throws two(OneArrayInTwoComponents.ONE, OneArrayInTwoComponents.ONE)
// check two(OneArrayInTwoComponents.same(), OneArrayInTwoComponents.other())
// check single(new OneArrayInTwoComponents.Single(new float[] {1, 2}, new float[] {3, 4}))
final class OneArrayInTwoComponents {
  @Differentiable
  record Pair(double[] a, double[] b) {}

  @Differentiable
  record Nested(double[][] rows, double[] row) {}

  @Differentiable
  record Single(float[] a, float[] b) {}

  static Pair same() {
    double[] both = {2, 3};
    return new Pair(both, both);
  }

  static Pair other() {
    return new Pair(new double[] {2, 3}, new double[] {4, 5});
  }

  static Nested sameRow() {
    double[] row = {2, 3};
    return new Nested(new double[][] {row, {5, 6}, row}, row);
  }

  @Differentiable
  static double read(Pair p) {
    return p.a()[0] * p.b()[0] + p.b()[1];
  }

  @Differentiable
  static double write(Pair p, double x) {
    p.a()[0] *= x;
    p.b()[1] *= p.a()[0] * p.b()[0];
    return p.a()[1] * p.b()[0];
  }

  @Differentiable
  static double nested(Nested n) {
    n.rows()[0][1] = n.row()[0] * n.rows()[2][1];
    n.row()[0] *= n.rows()[1][0] * n.row()[1];
    return n.rows()[2][0] * n.rows()[0][1];
  }

  static final Pair ONE = new Pair(new double[] {1, 2}, new double[] {3, 4});

  /** Throws as its derivatives do, where both lead to one array. */
  @Differentiable
  static double two(Pair p, Pair q) {
    if (p.a() == q.a()) {
      throw new IllegalArgumentException(
          "The parameters 'p' and 'q' lead to the same array, which the method changes");
    }
    p.a()[0] *= q.b()[0];
    return p.a()[0] * q.a()[1];
  }

  @Differentiable
  static double single(Single s) {
    s.a()[0] = s.b()[1] * s.a()[1];
    return s.a()[0] * s.b()[0];
  }
}
