package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Decompositions;
import dev.martlet.tensor.Eigendecomposition;
import dev.martlet.tensor.QrFactors;
import dev.martlet.tensor.SingularValues;
import dev.martlet.tensor.Tensor;

// check spectralNorm(0.7)
// check orthogonalised(0.4)
// check principal(0.6, 0.3)
// check whitened(0.5)
// check mixed(0.3)
final class Factors {
  private static Tensor<Double> matrix(double x) {
    return Tensor.arange(DType.DOUBLE, 12).times(x).sin().reshaped(4, 3);
  }

  /** Only the values are used: nothing flows back from the vectors. */
  @Differentiable
  static double spectralNorm(double x) {
    return Decompositions.singularValues(matrix(x)).values().max().item();
  }

  @Differentiable
  static double orthogonalised(double x) {
    QrFactors<Double> factors = Decompositions.qr(matrix(x).plus(x));
    return factors.orthogonal().exp().sum().item() + factors.triangular().squared().sum().item();
  }

  @Differentiable
  static double principal(double x, double w) {
    Tensor<Double> a = matrix(x).plus(w);
    Eigendecomposition<Double> eigen = Decompositions.symmetricEigen(a.matmul(a, true, false));
    Tensor<Double> first = eigen.vectors().at(1, 2);
    return a.matmul(first).norm().item() + eigen.values().sum().item() * x;
  }

  @Differentiable
  static double whitened(double x) {
    Tensor<Double> a = matrix(x).exp();
    SingularValues<Double> all = Decompositions.singularValues(a);
    return all.left().matmul(all.right(), false, true).times(a).sum().item();
  }

  /** A result that stays whole, through a branch and a method. */
  @Differentiable
  static double mixed(double x) {
    QrFactors<Double> factors =
        x > 0 ? Decompositions.qr(matrix(x).exp()) : new QrFactors<>(matrix(x), Tensor.scalar(x));
    return summed(factors);
  }

  private static double summed(QrFactors<Double> factors) {
    return factors.orthogonal().sum().item() * factors.triangular().trace().item();
  }
}
