package tensors;

import static dev.martlet.layer.Layers.sequenced;

import dev.martlet.CarriedState;
import dev.martlet.LeafMapper;
import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.layer.Bidirectional;
import dev.martlet.layer.Dense;
import dev.martlet.layer.GruCell;
import dev.martlet.layer.Layer;
import dev.martlet.layer.LstmCell;
import dev.martlet.layer.Recurrent;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// check shared(0.3)
// check nested(0.3, -0.4)
// check inSequence(0.2)
// check memories(0.3)
// check frozen(0.4)
// check counted(0.5)
final class SharedLayers {
  private static Tensor<Double> data() {
    return Tensor.of(new double[] {0.5, -1, 2, 0.3, 1.5, -0.7}, 2, 3);
  }

  private static Tensor<Double> weights(double x, int rows, int columns) {
    return Tensor.arange(DType.DOUBLE, rows * columns).times(x).sin().reshaped(rows, columns);
  }

  private static Dense<Double> dense(double x, int in, int out) {
    return new Dense<>(weights(x, in, out), Tensor.full(DType.DOUBLE, 0.1, out), Activations.tanh);
  }

  /** One layer in two places of a model, and twice in a row. */
  @Differentiable
  record Twice(Dense<Double> inner, Dense<Double> again) implements Layer<Tensor<Double>, Tensor<Double>> {
    @Override
    @Differentiable
    public Tensor<Double> apply(Tensor<Double> x) {
      return again.apply(inner.apply(inner.apply(x))).plus(x);
    }
  }

  @Differentiable
  static double shared(double x) {
    Dense<Double> one = dense(x, 3, 3);
    return new Twice(one, one).apply(data()).squared().sum().item();
  }

  /** Models of models. */
  @Differentiable
  record Outer(Twice first, Layer<Tensor<Double>, Tensor<Double>> second) {
    Tensor<Double> apply(Tensor<Double> x) {
      return sequenced(x, first, second, first);
    }
  }

  @Differentiable
  static double nested(double x, double y) {
    Dense<Double> one = dense(x, 3, 3);
    var outer = new Outer(new Twice(one, dense(y, 3, 3)), one);
    return outer.apply(data()).exp().sum().item();
  }

  @Differentiable
  static double inSequence(double x) {
    return sequenced(data(), dense(x, 3, 4), dense(x * x, 4, 2), dense(-x, 2, 1), dense(x, 1, 2))
        .squared()
        .sum()
        .item();
  }

  @Differentiable
  record Memories(
      Recurrent<Double, LstmCell<Double>> memory,
      Bidirectional<Double, GruCell<Double>> both) {
    Tensor<Double> apply(Tensor<Double> x) {
      return both.apply(memory.apply(x));
    }
  }

  @Differentiable
  static double memories(double x) {
    var lstm =
        new LstmCell<>(weights(x, 3, 8), weights(-x, 2, 8), Tensor.full(DType.DOUBLE, 0.2, 8));
    var gru =
        new GruCell<>(
            weights(x + 1, 2, 3), weights(x, 1, 3), Tensor.full(DType.DOUBLE, 0.2, 3));
    var model =
        new Memories(
            new Recurrent<>(lstm, false),
            new Bidirectional<>(new Recurrent<>(gru, false), new Recurrent<>(gru, true)));
    return model.apply(data().times(x).reshaped(1, 2, 3)).squared().sum().item();
  }

  /** A layer that is not to be learned passes on what comes from below. */
  @Differentiable
  record Frozen(Dense<Double> learned, @NoDerivative Dense<Double> fixed) {
    Tensor<Double> apply(Tensor<Double> x) {
      return fixed.apply(learned.apply(x));
    }
  }

  @Differentiable
  static double frozen(double x) {
    return new Frozen(dense(x, 3, 2), dense(0.7, 2, 2)).apply(data()).squared().sum().item();
  }

  /** What is carried besides stands in no derivative. */
  static final class Count implements CarriedState<Count> {
    int calls;

    @Override
    public Count mapped(LeafMapper mapper) {
      var copy = new Count();
      copy.calls = (int) mapper.map("calls", (double) calls);
      return copy;
    }
  }

  @Differentiable
  record Counted(double factor, @NoDerivative Count count) {
    double apply(double x) {
      note();
      return factor * x;
    }

    private void note() {
      count.calls++;
    }
  }

  @Differentiable
  static double counted(double x) {
    @NoDerivative Count count = new Count();
    var layer = new Counted(x, count);
    return layer.apply(layer.apply(x)) + count.calls;
  }
}
