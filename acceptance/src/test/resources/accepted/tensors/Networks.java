package tensors;

import dev.martlet.annotation.Differentiable;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.Convolutions;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.MaxPooling;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

// check chained(0.7)
// check aliased(0.7)
// check loops(0.7, 0)
// check loops(0.7, 4)
// check branches(0.7)
// check branches(-0.7)
// check reductions(0.3)
// check shapes(0.4)
// check lists(0.4)
// check partsOfLists(0.4)
// check products(0.3, -0.8)
// check poles(0.0)
// check scalars(0.6, 1.7)
// check throughRecords(0.2, 0.9)
// check images(0.35)
// check elements(0.4)
// expect NetworksDerivatives.loss.gradient(new Layer(Tensor.eye(DType.DOUBLE, 2), Tensor.zeros(DType.DOUBLE, 2)), Tensor.ones(DType.DOUBLE, 1, 2), Tensor.zeros(DType.INTEGER, 1)).bias() == Tensor.of(new double[] {-0.5, 0.5}, 2)
// expect NetworksDerivatives.squares.valueWithPullback(Tensor.of(new float[] {1, 2}, 2)).pullback().apply(Tensor.scalar(1f)) == Tensor.of(new float[] {2, 4}, 2)
// expect NetworksDerivatives.squares.differential(Tensor.of(new float[] {1, 2}, 2)).apply(Tensor.ones(DType.FLOAT, 2)).item() == 6.0
final class Networks {
  private static Tensor<Double> data() {
    return Tensor.of(new double[] {0.5, -1, 2, 0.3, 1.5, -0.7}, 2, 3);
  }

  @Differentiable
  static double chained(double x) {
    Tensor<Double> y = data().times(x).plus(0.1).tanh();
    Tensor<Double> logits = y.matmul(data().transposed()).dividedBy(x + 2);
    return Losses.softmaxCrossEntropy(logits, Tensor.of(new int[] {1, 0}, 2)).item();
  }

  @Differentiable
  static double aliased(double x) {
    Tensor<Double> y = Tensor.scalar(x);
    Tensor<Double> z = y.times(y).plus(y);
    return z.times(z).minus(z).item();
  }

  @Differentiable
  static double loops(double x, int n) {
    Tensor<Double> state = Tensor.full(DType.DOUBLE, 0.5, 3).times(x);
    for (int i = 0; i < n; i++) {
      state = state.times(state).minus(x).exp();
      if (i == 2) {
        continue;
      }
      state = state.plus(0.25);
    }
    return state.sum().item();
  }

  @Differentiable
  static double branches(double x) {
    Tensor<Double> y = data().times(x);
    if (y.sum().item() > 0) {
      y = Activations.relu(y);
    } else {
      y = Activations.gelu(y).negated();
    }
    return y.mean().item();
  }

  @Differentiable
  static double reductions(double x) {
    Tensor<Double> y = data().times(x).plus(x);
    return y.variance().item()
        + y.max(1).sum().item()
        + y.logSumExp(0).product().item()
        + y.standardDeviation(-1).norm().item()
        + y.softmax(1).at(0, 1).sum().item();
  }

  @Differentiable
  static double shapes(double x) {
    Tensor<Double> y = data().pow(2).times(x).plus(Tensor.scalar(x));
    Tensor<Double> z =
        y.transposed().reshaped(2, -1).expanded(0).broadcastTo(4, 2, 3).sliced(2, 2, 0, -1);
    return z.padded(1, 1, 0, 3).reversed(0).times(z.sum()).mean().item();
  }

  /** Parts that are not used, and constants among what is joined. */
  @Differentiable
  static double partsOfLists(double x) {
    Tensor<Double> y = data().times(x);
    Tensor<Double> part = y.split(1, List.of(1, 2)).get(1).exp();
    Tensor<Double> row = y.unstacked(0).get(1).sin();
    return Tensor.concat(List.of(data(), y, part), 1).squared().sum().item()
        + Tensor.stack(List.of(row, Tensor.ones(DType.DOUBLE, 3)), 1).tanh().sum().item();
  }

  @Differentiable
  static double lists(double x) {
    Tensor<Double> y = data().times(x);
    Tensor<Double> both = Tensor.concat(List.of(y, y.exp()), 0);
    return both.concatenated(both, 1).variance().item();
  }

  @Differentiable
  static double products(double x, double w) {
    Tensor<Double> left = data().times(x).sin();
    Tensor<Double> right = data().minus(w).cos();
    return left.matmul(right, true, false).sum().item() + left.matmul(right, false, true).max().item();
  }

  /** The root of 0 is left out, and its infinite derivative with it. */
  @Differentiable
  static double poles(double x) {
    Tensor<Double> y = Tensor.of(new double[] {0, 4}, 2).plus(x);
    Tensor<Double> roots = y.abs().sqrt();
    return roots.replacing(y, Tensor.of(new boolean[] {true, false}, 2)).sum().item();
  }

  @Differentiable
  static double scalars(double x, double k) {
    return data().times(x).dividedBy(k).minus(x * k).atLeast(x).sum().item();
  }

  @Differentiable
  record Layer(Tensor<Double> weight, Tensor<Double> bias) {
    @Differentiable
    Tensor<Double> apply(Tensor<Double> x) {
      return x.matmul(weight).plus(bias);
    }
  }

  @Differentiable
  static double throughRecords(double w, double b) {
    var layer = new Layer(data().transposed().times(w), Tensor.full(DType.DOUBLE, 1, 2).times(b));
    return Activations.sigmoid(layer.apply(data())).sum().item();
  }

  @Differentiable(wrt = "model")
  static double loss(Layer model, Tensor<Double> x, Tensor<Integer> labels) {
    return Losses.softmaxCrossEntropy(model.apply(x), labels).item();
  }

  @Differentiable
  static Tensor<Float> squares(Tensor<Float> x) {
    return x.squared().sum();
  }

  @Differentiable
  static double images(double x) {
    Tensor<Double> image = Tensor.arange(DType.DOUBLE, 32).times(x).sin().reshaped(1, 4, 4, 2);
    Tensor<Double> filter = Tensor.arange(DType.DOUBLE, 24).times(x).cos().reshaped(2, 2, 2, 3);
    Tensor<Double> z = Convolutions.conv2d(image, filter, Sliding.by(1, 1).withSamePadding());
    return MaxPooling.maxPool2d(z, List.of(2, 2), Sliding.by(2, 2)).sum().item();
  }

  @Differentiable
  static double elements(double x) {
    Tensor<Double> y = data().times(x).exp();
    return y.get(0, 1) * y.get(1, 2) + y.gathered(Tensor.of(new int[] {2, 2}, 2), 1).sum().item();
  }
}
