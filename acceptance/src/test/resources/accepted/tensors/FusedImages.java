package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;

// Convolutions at the beginning of chains.
// check biased(0.4, -0.3, 0.2)
// check constantFilter(0.4)
// check residual(0.4, 0.7)
// check two(0.4, 0.7)
// check used(0.4)
// check looped(0.4, 0)
// check looped(0.4, 3)
// check chosen(0.4, true)
// check chosen(0.4, false)
// check lines(0.4, 0.3)
// expect FusedImagesDerivatives.biased.value(0.4, -0.3, 0.2) == FusedImagesDerivatives.biased.valueWithGradient(0.4, -0.3, 0.2).value()
final class FusedImages {
  private static Tensor<Double> images() {
    return Tensor.linspace(DType.DOUBLE, -1, 1, 2 * 4 * 5 * 2).sin().reshaped(2, 4, 5, 2);
  }

  private static Tensor<Double> filter() {
    return Tensor.linspace(DType.DOUBLE, -1, 1, 3 * 3 * 2 * 2).cos().reshaped(3, 3, 2, 2);
  }

  @Differentiable
  static double biased(double x, double w, double b) {
    Tensor<Double> bias = Tensor.of(new double[] {0.1, -0.2}, 2).times(b);
    Tensor<Double> z =
        Convolutions.conv2d(
            images().times(x), filter().minus(w), Sliding.by(1, 1).withSamePadding());
    return Activations.relu(z.plus(bias)).squared().mean().item();
  }

  @Differentiable
  static double constantFilter(double x) {
    Tensor<Double> z = Convolutions.conv2d(images().plus(x), filter(), Sliding.by(2, 1));
    return z.minus(x).tanh().times(z).sum().item();
  }

  /** What is convolved is added to the result. */
  @Differentiable
  static double residual(double x, double w) {
    Tensor<Double> y = images().plus(x);
    Tensor<Double> z =
        Convolutions.conv2d(y, filter().times(w), Sliding.by(1, 1).withSamePadding());
    return Activations.sigmoid(z.plus(y)).sum().item();
  }

  /** Only one of them can be the first step. */
  @Differentiable
  static double two(double x, double w) {
    Tensor<Double> y = images().plus(x);
    Sliding same = Sliding.by(1, 1).withSamePadding();
    Tensor<Double> first = Convolutions.conv2d(y, filter().times(w), same);
    Tensor<Double> second = Convolutions.conv2d(y, filter().plus(w), same.withDilations(2, 2));
    return first.times(second).plus(y).tanh().sum().item();
  }

  /** Somebody else needs the convolution itself, which must not be overwritten. */
  @Differentiable
  static double used(double x) {
    Tensor<Double> z = Convolutions.conv2d(images().times(x), filter(), Sliding.by(1, 1));
    double before = z.get(0, 0, 0, 0);
    Tensor<Double> y = z.plus(1).tanh().negated();
    return y.sum().item() * before + z.get(1, 1, 2, 1);
  }

  @Differentiable
  static double looped(double x, int n) {
    Tensor<Double> offset = Tensor.scalar(x);
    Tensor<Double> y = images().times(offset);
    for (int i = 0; i < n; i++) {
      Sliding sliding =
          i % 2 == 0
              ? Sliding.by(1, 1).withSamePadding()
              : Sliding.by(1, 1).withSamePadding().withDilations(2, 1);
      y = Convolutions.conv2d(y, filter().times(0.3), sliding).plus(offset).tanh();
    }
    return y.squared().sum().item();
  }

  @Differentiable
  static double chosen(double x, boolean isWide) {
    Sliding sliding = isWide ? Sliding.by(1, 1) : Sliding.by(2, 2).withGroups(2);
    Tensor<Double> w = isWide ? filter() : filter().sliced(2, 0, 1);
    Tensor<Double> offset = Tensor.scalar(x);
    return Convolutions.conv2d(images(), w.times(x), sliding).minus(offset).abs().mean().item();
  }

  @Differentiable
  static double lines(double x, double b) {
    Tensor<Double> offset = Tensor.scalar(b);
    Tensor<Double> sequence = images().reshaped(2, 20, 2).times(x);
    Tensor<Double> z =
        Convolutions.conv1d(sequence, filter().reshaped(9, 2, 2), Sliding.by(3));
    return Activations.gelu(z.plus(offset)).sum().item();
  }
}
