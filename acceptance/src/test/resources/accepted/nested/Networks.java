package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.layer.BatchNorm;
import dev.martlet.layer.Conv2d;
import dev.martlet.layer.Dense;
import dev.martlet.layer.DepthwiseConv2d;
import dev.martlet.layer.Dropout;
import dev.martlet.layer.Embedding;
import dev.martlet.layer.Flatten;
import dev.martlet.layer.GroupNorm;
import dev.martlet.layer.GruCell;
import dev.martlet.layer.Lambda;
import dev.martlet.layer.LayerNorm;
import dev.martlet.layer.LstmCell;
import dev.martlet.layer.MaxPool2d;
import dev.martlet.layer.MeanPool2d;
import dev.martlet.layer.MultiHeadAttention;
import dev.martlet.layer.Reshape;
import dev.martlet.layer.RunningStatistics;
import dev.martlet.layer.SimpleRnnCell;
import dev.martlet.layer.TransposedConv2d;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;

// check penalty(0.3) rounded
// check informed(0.4) rounded
// check everyActivation(0.35) rounded
// check images(0.3) rounded
// check recurrent(0.4) rounded
// check gatedTwice(0.4) rounded
// check attentive(0.3) rounded
// check trained(0.4) rounded
final class Networks {
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
        new Activation[] {
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

  static final Sliding EACH = Sliding.by(1, 1);

  @Differentiable
  record Eye(
      Conv2d<Double> conv,
      GroupNorm<Double> norm,
      MaxPool2d<Double> pool,
      Flatten<Double> flat,
      Dense<Double> dense) {
    @Differentiable
    double score(Tensor<Double> x) {
      return dense.apply(flat.apply(pool.apply(norm.apply(conv.apply(x))))).sum().item();
    }
  }

  @Differentiable
  static double images(double x) {
    var eye =
        new Eye(
            new Conv2d<>(data(x, 2, 2, 1, 4), data(x, 4), Activations.tanh, EACH),
            new GroupNorm<>(data(2 * x, 4), data(x, 4), 2, 0.1),
            new MaxPool2d<>(List.of(2, 2), Sliding.by(2, 2)),
            new Flatten<>(),
            new Dense<>(data(x, 16, 2), data(3 * x, 2), Activations.sigmoid));
    var gradient = Networks_EyeDerivatives.score.gradient(eye, data(x, 2, 5, 5, 1));
    return gradient.x().squared().sum().item()
        + gradient.self().conv().filter().squared().sum().item()
        + gradient.self().norm().scale().exp().sum().item();
  }

  @Differentiable
  static double stepping(LstmCell<Double> lstm, SimpleRnnCell<Double> simple, Tensor<Double> x) {
    Tensor<Double> state = simple.output(simple.step(x.sin(), x));
    return lstm.output(lstm.step(x.concatenated(state, -1), x)).squared().sum().item();
  }

  @Differentiable
  static double recurrent(double x) {
    var gradient =
        NetworksDerivatives.stepping.gradient(
            new LstmCell<>(data(x, 2, 8), data(3 * x, 2, 8), data(x, 8)),
            new SimpleRnnCell<>(data(x, 2, 2), data(2 * x, 2, 2), data(x, 2)),
            data(4 * x, 3, 2));
    return gradient.x().squared().sum().item()
        + gradient.lstm().input().exp().sum().item()
        + gradient.simple().bias().squared().sum().item();
  }

  @Differentiable
  static double gated(GruCell<Double> gru, Tensor<Double> x) {
    return gru.output(gru.step(x.sin(), x)).exp().sum().item();
  }

  @Differentiable
  static double gatedTwice(double x) {
    var gru = new GruCell<>(data(x, 2, 6), data(2 * x, 2, 6), data(x, 6));
    var gradient = NetworksDerivatives.gated.gradient(gru, data(4 * x, 3, 2));
    return gradient.x().squared().sum().item() + gradient.gru().recurrent().exp().sum().item();
  }

  @Differentiable
  static double attending(
      MultiHeadAttention<Double> attention, LayerNorm<Double> norm, Tensor<Double> x) {
    return attention.apply(norm.apply(x)).squared().sum().item();
  }

  @Differentiable
  static double attentive(double x) {
    var attention =
        new MultiHeadAttention<>(
            new Dense<>(data(x, 4, 12), data(x, 12), Activations.identity),
            new Dense<>(data(x, 4, 4), data(x, 4), Activations.identity),
            2,
            true);
    var norm = new LayerNorm<>(data(x, 4), data(2 * x, 4), 0.1);
    var gradient = NetworksDerivatives.attending.gradient(attention, norm, data(2 * x, 2, 3, 4));
    return gradient.x().squared().sum().item()
        + gradient.attention().projection().weight().squared().sum().item();
  }

  @Differentiable
  record Others(
      BatchNorm<Double> norm,
      DepthwiseConv2d<Double> depthwise,
      TransposedConv2d<Double> transposed,
      MeanPool2d<Double> pool,
      Lambda<Double> lambda,
      Reshape<Double> shape,
      Dropout<Double> dropout,
      Embedding<Double> table) {
    @Differentiable
    double score(Tensor<Double> x) {
      Tensor<Double> seen = transposed.apply(depthwise.apply(norm.apply(x)));
      Tensor<Double> last =
          dropout.apply(shape.apply(lambda.apply(pool.apply(seen))));
      return last.matmul(table.apply(Tensor.of(new int[] {1, 0, 1}, 3))).sum().item();
    }
  }

  @Differentiable
  static double trained(double x) {
    var others =
        new Others(
            new BatchNorm<>(
                data(x, 2),
                data(2 * x, 2),
                new RunningStatistics<>(
                    Tensor.zeros(DType.DOUBLE, 2), Tensor.ones(DType.DOUBLE, 2)),
                0.9,
                0.1),
            new DepthwiseConv2d<>(data(x, 2, 2, 2, 1), data(x, 2), Activations.silu, EACH),
            new TransposedConv2d<>(data(x, 2, 2, 1, 2), data(x, 1), Activations.tanh, EACH),
            new MeanPool2d<>(List.of(1, 2), EACH),
            new Lambda<>(Activations.softplus),
            new Reshape<>(List.of(3, 3)),
            new Dropout<>(0.2),
            new Embedding<>(data(x, 2, 2)));
    var gradient = Networks_OthersDerivatives.score.gradient(others, data(x, 1, 3, 4, 2));
    return gradient.x().squared().sum().item()
        + gradient.self().table().table().exp().sum().item()
        + gradient.self().transposed().filter().squared().sum().item();
  }
}
