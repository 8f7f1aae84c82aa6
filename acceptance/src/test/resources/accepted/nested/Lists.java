package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Tensor;
import java.util.List;

// check joined(0.3) rounded
// check stacked(0.4) rounded
final class Lists {
  @Differentiable
  static double joining(Tensor<Double> x) {
    List<Tensor<Double>> halves = x.split(1, List.of(2, 2));
    return Tensor.concat(halves, 0).exp().sum().item()
        + Tensor.stack(halves, 1).squared().times(Tensor.stack(halves, 0).transposed(1, 0, 2)).sum().item();
  }

  @Differentiable
  static double joined(double x) {
    return ListsDerivatives.joining.gradient(data(x, 2, 4)).squared().sum().item();
  }

  @Differentiable
  static double stacking(Tensor<Double> x) {
    Tensor<Double> turned = Tensor.stack(x.unstacked(0), 1);
    return Tensor.concat(x.unstacked(1), 0).exp().sum().item() + x.matmul(turned).tanh().sum().item();
  }

  @Differentiable
  static double stacked(double x) {
    return ListsDerivatives.stacking.gradient(data(x, 2, 3)).squared().sum().item();
  }
}
