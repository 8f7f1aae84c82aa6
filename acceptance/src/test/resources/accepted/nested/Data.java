package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.shape.Shape;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// What the programs of this folder compute with.
// check twice(0.3) rounded
final class Data {
  /** Numbers of which each depends on one. */
  static Tensor<Double> data(double x, int... shape) {
    return Tensor.arange(DType.DOUBLE, Shape.of(shape).size()).plus(x).sin().reshaped(shape);
  }

  @Differentiable
  static double summed(double x) {
    return data(x, 2, 3).exp().sum().item();
  }

  @Differentiable
  static double twice(double x) {
    return DataDerivatives.summed.gradient(x);
  }
}
