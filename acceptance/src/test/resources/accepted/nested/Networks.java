package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.layer.Dense;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// check penalty(0.3) rounded
// check informed(0.4) rounded
// check everyActivation(0.35) rounded
final class Networks {
  private static Tensor<Double> data(double x, int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    return Tensor.arange(DType.DOUBLE, size).plus(x).sin().reshaped(shape);
  }

  @Differentiable
  record Critic(Dense<Double> hidden, Dense<Double> output) {
    @Differentiable
    double score(Tensor<Double> x) {
      return output.apply(hidden.apply(x)).sum().item();
    }
  }

  private static Critic critic(double x) {
    return new Critic(
        new Dense<>(data(x, 3, 4), data(2 * x, 4), Activations.tanh),
        new Dense<>(data(3 * x, 4, 1), data(x, 1), Activations.softplus));
  }

  @Differentiable
  static double penalty(double x) {
    Tensor<Double> slope =
        Networks_CriticDerivatives.score.gradient(critic(x), data(x, 2, 3)).x();
    return slope.norm(-1).minus(1).squared().sum().item();
  }

  @Differentiable
  static Tensor<Double> solution(Critic critic, Tensor<Double> t) {
    return critic.output().apply(critic.hidden().apply(t));
  }

  @Differentiable
  static double summed(Critic critic, Tensor<Double> t) {
    return solution(critic, t).sum().item();
  }

  /** The residual of a differential equation, as of networks that are informed by physics. */
  @Differentiable
  static double informed(double x) {
    Critic critic = critic(x);
    Tensor<Double> t = data(x, 5, 3);
    Tensor<Double> slope = NetworksDerivatives.summed.gradient(critic, t).t();
    Tensor<Double> residual = slope.plus(solution(critic, t));
    return residual.squared().mean().item();
  }

  @Differentiable
  static double through(Dense<Double> layer, Tensor<Double> x) {
    return layer.apply(x).squared().sum().item();
  }

  @Differentiable
  static double everyActivation(double x) {
    double sum = 0;
    for (var activation :
        new dev.martlet.tensor.Activation[] {
          Activations.identity,
          Activations.relu,
          Activations.relu6,
          Activations.elu,
          Activations.selu,
          Activations.leakyRelu,
          Activations.sigmoid,
          Activations.hardSigmoid,
          Activations.hardSwish,
          Activations.softplus,
          Activations.tanh,
          Activations.gelu,
          Activations.geluTanh,
          Activations.silu,
          Activations.mish,
          Activations.softmax
        }) {
      var layer = new Dense<>(data(x, 3, 2), data(2 * x, 2), activation);
      var gradient = NetworksDerivatives.through.gradient(layer, data(3 * x, 4, 3));
      sum += gradient.x().squared().sum().item() + gradient.layer().weight().sin().sum().item();
    }
    return sum;
  }
}
