package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.LinearAlgebra;
import dev.martlet.tensor.Tensor;

// check gaussian(0.3)
// check systems(0.4, -0.2)
// check triangular(0.5)
// check contractions(0.7)
// check newton(0.9, 3)
final class Matrices {
  private static Tensor<Double> covariance(double length) {
    Tensor<Double> points = Tensor.linspace(DType.DOUBLE, 0, 1, 4);
    Tensor<Double> distances = points.expanded(1).minus(points.expanded(0));
    return distances.dividedBy(length).squared().negated().exp().plus(Tensor.eye(DType.DOUBLE, 4).times(0.1));
  }

  /** The likelihood of observations under a Gaussian process, both ways. */
  @Differentiable
  static double gaussian(double length) {
    Tensor<Double> y = Tensor.of(new double[] {0.5, -0.3, 0.8, 0.1}, 4, 1);
    Tensor<Double> k = covariance(length);
    Tensor<Double> l = LinearAlgebra.cholesky(k);
    Tensor<Double> white = LinearAlgebra.triangularSolve(l, y, true, false);
    return white.squared().sum().item()
        + 2 * l.diagonal().log().sum().item()
        + LinearAlgebra.logDeterminant(k).item()
        + y.matmul(LinearAlgebra.solve(k, y), true, false).trace().item();
  }

  @Differentiable
  static double systems(double x, double w) {
    Tensor<Double> a = Tensor.arange(DType.DOUBLE, 18).times(x).sin().reshaped(2, 3, 3).plus(Tensor.eye(DType.DOUBLE, 3).times(3));
    Tensor<Double> b = a.plus(w).cos();
    return LinearAlgebra.inverse(a).matmul(b).sum().item() + LinearAlgebra.solve(b, a).squared().sum().item()
        + LinearAlgebra.solve(a, a).sum().item();
  }

  @Differentiable
  static double triangular(double x) {
    Tensor<Double> a = Tensor.arange(DType.DOUBLE, 9).times(x).plus(1).reshaped(3, 3);
    Tensor<Double> upper = LinearAlgebra.triangularSolve(a, a, false, true);
    return LinearAlgebra.triangularSolve(a, upper, true, false).tanh().sum().item();
  }

  @Differentiable
  static double contractions(double x) {
    Tensor<Double> a = Tensor.arange(DType.DOUBLE, 6).times(x).sin().reshaped(2, 3);
    Tensor<Double> v = a.at(0, 1);
    Tensor<Double> products = a.contracted(a, "ij,kj->ik");
    return products.trace().item() + v.dot(v).item() + v.outer(a).exp().sum().item()
        + a.contracted(v, "ij,j->i").norm().item();
  }

  /** Newton's iteration for the inverse, and its determinant. */
  @Differentiable
  static double newton(double x, int steps) {
    Tensor<Double> a = Tensor.of(new double[] {2, 0.5, 0.3, 1.5}, 2, 2).times(x);
    Tensor<Double> y = Tensor.eye(DType.DOUBLE, 2).times(0.4);
    for (int i = 0; i < steps; i++) {
      y = y.times(2).minus(y.matmul(a).matmul(y));
    }
    return LinearAlgebra.logDeterminant(y).item();
  }
}
