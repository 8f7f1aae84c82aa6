package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Decompositions;
import dev.martlet.tensor.Tensor;

// check factors(0.3, 4, 3) rounded
// check factors(0.4, 3, 3) rounded
// check factors(0.5, 2, 4) rounded
// check triangles(0.4) rounded
// check modes(0.4) rounded
// check energies(0.4) rounded
// check products(0.3, 3, 2) rounded
// check products(0.4, 3, 3) rounded
// check products(0.5, 2, 4) rounded
// check norms(0.4) rounded
final class Decomposed {
  /** Far from what is singular, or has two equal values. */
  private static Tensor<Double> stretched(double x, int rows, int columns) {
    int n = Math.max(rows, columns);
    Tensor<Double> diagonal = Tensor.eye(DType.DOUBLE, n).times(Tensor.arange(DType.DOUBLE, n).plus(1));
    return data(x, 2, rows, columns).times(0.4).plus(diagonal.sliced(0, 0, rows).sliced(1, 0, columns));
  }

  @Differentiable
  static double factored(Tensor<Double> a) {
    var factors = Decompositions.qr(a);
    return factors.orthogonal().exp().sum().item() + factors.triangular().sin().sum().item();
  }

  @Differentiable
  static double factors(double x, int rows, int columns) {
    return DecomposedDerivatives.factored.gradient(stretched(x, rows, columns)).squared().sum().item();
  }

  /** Nothing flows back from the other factor. */
  @Differentiable
  static double logarithm(Tensor<Double> a) {
    return Decompositions.qr(a).triangular().diagonal().log().sum().item();
  }

  @Differentiable
  static double triangles(double x) {
    return DecomposedDerivatives.logarithm.gradient(stretched(x, 3, 3)).squared().sum().item();
  }

  @Differentiable
  static double turned(Tensor<Double> a) {
    var eigen = Decompositions.symmetricEigen(a);
    return eigen.values().exp().sum().item() + eigen.vectors().exp().sum().item();
  }

  @Differentiable
  static double modes(double x) {
    return DecomposedDerivatives.turned.gradient(stretched(x, 3, 3)).sin().sum().item();
  }

  @Differentiable
  static double energy(Tensor<Double> a) {
    return Decompositions.symmetricEigen(a).values().exp().sum().item();
  }

  @Differentiable
  static double energies(double x) {
    return DecomposedDerivatives.energy.gradient(stretched(x, 3, 3)).squared().sum().item();
  }

  @Differentiable
  static double multiplied(Tensor<Double> a) {
    var all = Decompositions.singularValues(a);
    return all.left().exp().sum().item() + all.values().sin().sum().item() + all.right().exp().sum().item();
  }

  @Differentiable
  static double products(double x, int rows, int columns) {
    return DecomposedDerivatives.multiplied.gradient(stretched(x, rows, columns)).sin().sum().item();
  }

  /** The sum of singular values is a norm. */
  @Differentiable
  static double norm(Tensor<Double> a) {
    return Decompositions.singularValues(a).values().squared().exp().sum().item();
  }

  @Differentiable
  static double norms(double x) {
    return DecomposedDerivatives.norm.gradient(stretched(x, 3, 2)).squared().sum().item();
  }
}
