package numerics;

import dev.martlet.annotation.Differentiable;

// check loss(new Net(new Neuron(0.5, -0.3, 0.1), new Neuron(-0.7, 0.2, 0.05), new Neuron(1.1, 0.9, -0.2)), new double[][] {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}})
final class TinyNetwork {
  @Differentiable
  record Neuron(double w1, double w2, double bias) {
    double fire(double a, double b) {
      return Math.tanh(w1 * a + w2 * b + bias);
    }
  }

  @Differentiable
  record Net(Neuron left, Neuron right, Neuron top) {
    double predict(double a, double b) {
      return top.fire(left.fire(a, b), right.fire(a, b));
    }
  }

  @Differentiable
  static double loss(Net net, double[][] table) {
    double sum = 0;
    for (double[] row : table) {
      double e = net.predict(row[0], row[1]) - row[2];
      sum += e * e;
    }
    return sum / table.length;
  }
}
