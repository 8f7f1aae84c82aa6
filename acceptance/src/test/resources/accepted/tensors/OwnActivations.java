package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.layer.Conv1d;
import dev.martlet.layer.Dense;
import dev.martlet.layer.TransposedConv1d;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;

// Layers with activations that no chain has a step for, beside others.
// check dense(0.4, true)
// check dense(0.4, false)
// check convolved(0.3, true)
// check convolved(0.3, false)
final class OwnActivations {
  static final class Bent implements Activation {
    @Override
    @Differentiable
    public <S> Tensor<S> apply(Tensor<S> x) {
      return x.squared().plus(1).sqrt().plus(x);
    }
  }

  private static Activation activation(boolean isOwn) {
    return isOwn ? new Bent() : Activations.silu;
  }

  private static Tensor<Double> data(double x, int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    return Tensor.linspace(DType.DOUBLE, -1, 1, size).reshaped(shape).plus(x).sin();
  }

  @Differentiable
  static double dense(double x, boolean isOwn) {
    Tensor<Double> moved = Tensor.scalar(x);
    var layer =
        new Dense<>(
            data(0.1, 3, 4).times(moved), data(0.2, 4).plus(moved), activation(isOwn));
    return layer.apply(data(0.3, 2, 5, 3).minus(moved)).squared().sum().item();
  }

  @Differentiable
  static double convolved(double x, boolean isOwn) {
    Tensor<Double> moved = Tensor.scalar(x);
    var first =
        new Conv1d<>(
            data(0.1, 2, 3, 4).times(moved), data(0.2, 4), activation(isOwn), Sliding.by(2));
    var second =
        new TransposedConv1d<>(
            data(0.4, 2, 3, 4), data(0.5, 3).minus(moved), activation(!isOwn), Sliding.by(2));
    return second.apply(first.apply(data(0.3, 2, 6, 3).plus(moved))).squared().sum().item();
  }
}
