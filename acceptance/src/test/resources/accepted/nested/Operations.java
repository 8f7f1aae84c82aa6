package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.LossReduction;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;

// check network(0.3) rounded
// check gradient(0.3) rounded
// check broadcast(0.7) rounded
// check reductions(0.4) rounded
// check shapes(0.6) rounded
// check activated(0.35) rounded
// check bounded(0.45) rounded
// check losses(0.25) rounded
// check inLoop(0.5, 3) rounded
// check third(0.4) rounded
// check result(0.4) rounded
// check products(0.2) rounded
final class Operations {
  @Differentiable
  static double cost(
      Tensor<Double> w,
      Tensor<Double> b,
      @NoDerivative Tensor<Double> x,
      @NoDerivative Tensor<Integer> labels) {
    return Losses.softmaxCrossEntropy(Activations.gelu(x.matmul(w).plus(b)), labels).item();
  }

  @Differentiable
  static double network(double x) {
    Tensor<Integer> labels = Tensor.of(new int[] {0, 2, 1, 1}, 4);
    var gradient =
        OperationsDerivatives.cost.gradient(
            data(x, 3, 3), data(2 * x, 3), Tensor.ones(DType.DOUBLE, 4, 3), labels);
    return gradient.w().times(data(1, 3, 3)).sum().item() + gradient.b().squared().sum().item();
  }

  @Differentiable
  static Tensor<Double> energy(Tensor<Double> x) {
    return x.exp().times(x.sin()).sum();
  }

  @Differentiable
  static double gradient(double x) {
    return OperationsDerivatives.energy.gradient(data(x, 2, 2)).squared().sum().item();
  }

  @Differentiable
  static double combined(Tensor<Double> x, Tensor<Double> y, double z) {
    Tensor<Double> sum = x.times(y).plus(x.dividedBy(y.plus(3))).minus(y).times(z).plus(z);
    return sum.subtractedFrom(z).times(y.dividing(z)).pow(2).negated().sum().item();
  }

  @Differentiable
  static double broadcast(double x) {
    var gradient = OperationsDerivatives.combined.gradient(data(x, 2, 3), data(2 + x, 3), x);
    return gradient.x().exp().sum().item()
        + gradient.y().squared().sum().item()
        + gradient.z() * gradient.z();
  }

  @Differentiable
  static double reduced(Tensor<Double> x) {
    return x.variance(0).sum().item()
        + x.logSumExp(1).squared().sum().item()
        + x.softmax(-1).times(x).sum().item()
        + x.logSoftmax(0).squared().sum().item()
        + x.norm(-1).exp().sum().item()
        + x.standardDeviation().item()
        + x.mean(0, 1).squared().item()
        + x.max(0).squared().sum().item()
        + x.sumKeepingDimensions(1).times(x.min(0)).sum().item()
        + x.cumulativeSum(1).squared().sum().item();
  }

  @Differentiable
  static double reductions(double x) {
    return OperationsDerivatives.reduced.gradient(data(x, 3, 4)).squared().sum().item();
  }

  @Differentiable
  static double reshaping(Tensor<Double> x) {
    Tensor<Double> y = x.transposed().reshaped(2, 6).sliced(1, 1, 5).padded(0, 1, 0, 0.5);
    Tensor<Double> z = y.concatenated(y.reversed(1), 0).at(1, 2).expanded(0);
    Tensor<Double> picked = x.gathered(Tensor.of(new int[] {2, 0, 2}, 3), 0);
    return z.exp().sum().item()
        + picked.squared().times(picked).sum().item()
        + x.transposed(1, 0).broadcastTo(2, 4, 3).exp().sum().item()
        + x.banded(1, 0).exp().sum().item();
  }

  @Differentiable
  static double shapes(double x) {
    return OperationsDerivatives.reshaping.gradient(data(x, 3, 4)).squared().sum().item();
  }

  @Differentiable
  static double activations(Tensor<Double> x) {
    return Activations.sigmoid(x)
        .plus(Activations.softplus(x))
        .times(Activations.silu(x).plus(Activations.mish(x)))
        .plus(Activations.geluTanh(x).times(Activations.elu(x, 0.5)))
        .plus(Activations.selu(x).times(Activations.hardSwish(x)))
        .plus(Activations.relu(x).times(Activations.leakyRelu(x, 0.1)))
        .plus(x.tanh().times(x.cosh()).plus(x.sinh()).times(x.atan()))
        .plus(x.squared().plus(1).sqrt().times(x.erf()).plus(x.expm1()))
        .plus(x.squared().log1p().times(x.cos()).plus(x.times(0.3).tan()))
        .plus(x.times(0.5).asin().times(x.times(0.4).acos()))
        .plus(x.squared().plus(0.5).rsqrt().plus(x.plus(3).reciprocal().log2()))
        .plus(x.plus(3).log10().times(x.plus(3).pow(x)).plus(x.plus(2).log().pow(1.5)))
        .sum()
        .item();
  }

  @Differentiable
  static double activated(double x) {
    return OperationsDerivatives.activations.gradient(data(x, 5)).squared().sum().item();
  }

  @Differentiable
  static double bounds(Tensor<Double> x, double limit) {
    Tensor<Double> y = x.squared();
    return x.max(y)
        .times(y)
        .plus(x.min(y).exp())
        .plus(x.atLeast(limit).squared().times(x))
        .plus(x.atMost(limit).times(x).abs())
        .plus(x.replacing(y, x.greaterThan(0.2)).squared())
        .sum()
        .item();
  }

  @Differentiable
  static double bounded(double x) {
    var gradient = OperationsDerivatives.bounds.gradient(data(x, 5), x);
    return gradient.x().squared().sum().item() + gradient.limit() * gradient.limit();
  }

  @Differentiable
  static double allLosses(Tensor<Double> x, Tensor<Double> y) {
    Tensor<Double> probabilities = y.softmax(-1);
    return Losses.meanSquaredError(x, y).item()
        + Losses.huber(x, y, 0.5, LossReduction.SUM).item()
        + Losses.logCosh(x, y).item()
        + Losses.poisson(x.squared().plus(1), y).item()
        + Losses.squaredHinge(x, y, LossReduction.NONE).sum().item()
        + Losses.sigmoidCrossEntropy(x, probabilities).item()
        + Losses.kullbackLeibler(x.softmax(-1), probabilities).item()
        + Losses.meanSquaredLogarithmicError(x, y).item();
  }

  @Differentiable
  static double losses(double x) {
    var gradient = OperationsDerivatives.allLosses.gradient(data(x, 2, 3), data(x + 7, 2, 3));
    return gradient.x().squared().sum().item() + gradient.y().exp().sum().item();
  }

  @Differentiable
  static double iterated(Tensor<Double> x, int steps) {
    Tensor<Double> state = x;
    for (int i = 0; i < steps; i++) {
      state = state.times(x).sin().plus(x);
      if (state.sum().item() > 2) {
        state = state.dividedBy(2);
      }
    }
    return state.squared().sum().item();
  }

  @Differentiable
  static double inLoop(double x, int steps) {
    return OperationsDerivatives.iterated.gradient(data(x, 3), steps).squared().sum().item();
  }

  @Differentiable
  static double second(double x) {
    return OperationsDerivatives.energy.gradient(data(x, 3)).exp().sum().item();
  }

  @Differentiable
  static double third(double x) {
    return OperationsDerivatives.second.gradient(x);
  }

  @Differentiable
  static double result(double x) {
    var both = OperationsDerivatives.energy.valueWithGradient(data(x, 3));
    return both.value().item() * both.gradient().sum().item();
  }

  @Differentiable
  static double multiplied(Tensor<Double> x, Tensor<Double> y, Tensor<Double> v) {
    Tensor<Double> stack = x.matmul(y, false, true).matmul(y, true, false);
    Tensor<Double> vectors = x.matmul(v).matmul(x);
    return stack.exp().sum().item() + vectors.squared().sum().item();
  }

  @Differentiable
  static double products(double x) {
    var gradient =
        OperationsDerivatives.multiplied.gradient(
            data(x, 3, 3).times(0.4), data(2 * x, 2, 3, 3).times(0.4), data(3 * x, 3));
    return gradient.x().squared().sum().item()
        + gradient.y().exp().sum().item()
        + gradient.v().squared().sum().item();
  }
}
