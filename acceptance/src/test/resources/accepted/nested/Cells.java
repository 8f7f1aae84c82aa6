package nested;

import static nested.Data.data;

import dev.martlet.annotation.Differentiable;
import dev.martlet.layer.GruCell;
import dev.martlet.layer.LstmCell;
import dev.martlet.layer.SimpleRnnCell;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

// check twice(0.4) rounded
final class Cells {
  /** So long that its second derivative is cut into parts, which share many tensors. */
  @Differentiable
  static double remembered(
      LstmCell<Double> lstm, GruCell<Double> gru, SimpleRnnCell<Double> rnn,
      Tensor<Double> x, int n) {
    Tensor<Double> first = Tensor.zeros(DType.DOUBLE, 3, lstm.stateSize());
    Tensor<Double> second = Tensor.zeros(DType.DOUBLE, 3, 2);
    Tensor<Double> third = Tensor.zeros(DType.DOUBLE, 3, 2);
    for (int i = 0; i < n; i++) {
      first = lstm.step(first, x);
      second = gru.step(second, lstm.output(first));
      third = rnn.step(third, gru.output(second));
    }
    return rnn.output(third).exp().sum().item();
  }

  @Differentiable
  static double twice(double x) {
    var lstm = new LstmCell<>(data(x, 2, 8), data(2 * x, 2, 8), data(x, 8));
    var gru = new GruCell<>(data(x, 2, 6), data(2 * x, 2, 6), data(x, 6));
    var rnn = new SimpleRnnCell<>(data(x, 2, 2), data(2 * x, 2, 2), data(x, 2));
    var gradient = CellsDerivatives.remembered.gradient(lstm, gru, rnn, data(4 * x, 3, 2), 3);
    return gradient.x().squared().sum().item() + gradient.gru().recurrent().exp().sum().item();
  }
}
