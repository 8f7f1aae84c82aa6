package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.LinearAlgebra;
import dev.martlet.tensor.Tensor;

// check contractions(0.3) rounded
// check factors(0.4) rounded
// check factorsWithZeros(0.4) rounded
// check picks(0.6) rounded
// check conversions(0.5) rounded
// check angles(0.7) rounded
// check equations(0.2) rounded
// check triangles(0.3) rounded
final class Algebra {
  @Differentiable
  static double contracting(Tensor<Double> x, Tensor<Double> y, Tensor<Double> v) {
    return x.contracted(y, "ij,jk->ik").exp().sum().item()
        + x.contracted(y, "ij,jk->k").squared().sum().item()
        + v.dot(v.exp()).squared().item()
        + v.outer(y).squared().sum().item()
        + x.trace().exp().item();
  }

  @Differentiable
  static double contractions(double x) {
    var gradient =
        AlgebraDerivatives.contracting.gradient(
            data(x, 3, 3), data(2 * x, 3, 2), data(3 * x, 2));
    return gradient.x().squared().sum().item()
        + gradient.y().sin().sum().item()
        + gradient.v().squared().sum().item();
  }

  @Differentiable
  static double multiplying(Tensor<Double> x) {
    return x.product().exp().item()
        + x.product(0).squared().sum().item()
        + x.productKeepingDimensions(-1).sin().times(x).sum().item()
        + x.cumulativeProduct(0).squared().sum().item()
        + x.cumulativeProduct(1).exp().sum().item();
  }

  @Differentiable
  static double factors(double x) {
    return AlgebraDerivatives.multiplying.gradient(data(x, 2, 3)).squared().sum().item();
  }

  /** Where nothing may be divided by a factor. */
  @Differentiable
  static double factorsWithZeros(double x) {
    Tensor<Double> zeros = Tensor.of(new double[] {0, 1, 1, 0, 1, 0}, 2, 3);
    return AlgebraDerivatives.multiplying
        .gradient(data(x, 2, 3).times(zeros))
        .squared()
        .sum()
        .item();
  }

  @Differentiable
  static double picking(Tensor<Double> x) {
    Tensor<Boolean> mask = Tensor.of(new boolean[] {true, false, true}, 3);
    Tensor<Integer> indices = Tensor.of(new int[] {3, 1, 0, 0, 2, 2}, 3, 2);
    return x.sliced(1, 3, -1, -2).exp().sum().item()
        + x.diagonal().squared().sum().item()
        + x.tiled(2, 1).times(x.tiled(1, 2).sliced(1, 2, 6).tiled(2, 1)).sum().item()
        + x.selected(mask, 0).exp().sum().item()
        + x.batchGathered(indices, 1).squared().sum().item()
        + x.paddedByReflection(1, 2, 1).exp().sum().item()
        + x.paddedBySymmetry(0, 1, 2).times(x.paddedBySymmetry(0, 2, 1)).sum().item()
        + x.get(1, 2) * x.get(0, 0) * x.get(0, 0);
  }

  @Differentiable
  static double picks(double x) {
    return AlgebraDerivatives.picking.gradient(data(x, 3, 4)).squared().sum().item();
  }

  @Differentiable
  static double converting(Tensor<Double> x, double y) {
    Tensor<Double> sum = x.times(Tensor.scalar(y)).requiringFinite("the product");
    return sum.converted(DType.DOUBLE).exp().sum().item();
  }

  @Differentiable
  static double conversions(double x) {
    var gradient = AlgebraDerivatives.converting.gradient(data(x, 3), x);
    return gradient.x().squared().sum().item() + gradient.y() * gradient.y();
  }

  @Differentiable
  static double turning(Tensor<Double> x, Tensor<Double> y) {
    return x.atan2(y).squared().sum().item();
  }

  @Differentiable
  static double angles(double x) {
    var gradient = AlgebraDerivatives.turning.gradient(data(x, 2, 3), data(2 * x, 3));
    return gradient.x().squared().sum().item() + gradient.y().squared().sum().item();
  }

  @Differentiable
  static double solving(Tensor<Double> a, Tensor<Double> b) {
    Tensor<Double> symmetric = a.matmul(a, false, true);
    return LinearAlgebra.solve(a, b).squared().sum().item()
        + LinearAlgebra.inverse(a).sin().sum().item()
        + LinearAlgebra.logDeterminant(a).exp().sum().item()
        + LinearAlgebra.cholesky(symmetric).squared().times(a).sum().item();
  }

  @Differentiable
  static double equations(double x) {
    var gradient =
        AlgebraDerivatives.solving.gradient(
            data(x, 2, 3, 3).plus(Tensor.eye(DType.DOUBLE, 3).times(3)), data(2 * x, 2, 3, 2));
    return gradient.a().squared().sum().item() + gradient.b().exp().sum().item();
  }

  @Differentiable
  static double solvingTriangles(Tensor<Double> a, Tensor<Double> b) {
    return LinearAlgebra.triangularSolve(a, b, true, false).squared().sum().item()
        + LinearAlgebra.triangularSolve(a, b, true, true).sin().sum().item()
        + LinearAlgebra.triangularSolve(a, b, false, false).sin().sum().item()
        + LinearAlgebra.triangularSolve(a, b, false, true).squared().sum().item();
  }

  @Differentiable
  static double triangles(double x) {
    var gradient =
        AlgebraDerivatives.solvingTriangles.gradient(
            data(x, 3, 3).plus(Tensor.eye(DType.DOUBLE, 3).times(3)), data(2 * x, 3, 2));
    return gradient.a().squared().sum().item() + gradient.b().exp().sum().item();
  }
}
