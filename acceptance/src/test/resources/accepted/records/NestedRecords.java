package records;

import dev.martlet.annotation.Differentiable;

// check loss(new Net(new Layer(1.5, 0.5), new Layer(-0.5, 2), 3, "net"), 0.7)
// expect NestedRecordsDerivatives.loss.gradient(new Net(new Layer(1, 2), new Layer(3, 4), 5, "x"), 1.0).net().output().b() == 1.0
// expect NestedRecords_NetDerivatives.moved(new Net(new Layer(1, 2), new Layer(3, 4), 5, "x"), NestedRecords_NetTangentVector.zero()) == new Net(new Layer(1, 2), new Layer(3, 4), 5, "x")
final class NestedRecords {
  @Differentiable
  record Layer(double w, double b) {
    double apply(double x) {
      return w * x + b;
    }
  }

  @Differentiable
  record Net(Layer hidden, Layer output, int n, String name) {
    double apply(double x) {
      double y = hidden.apply(x);
      for (int i = 0; i < n; i++) {
        y = Math.tanh(y) * name.length();
      }
      return output.apply(y);
    }
  }

  @Differentiable
  static double loss(Net net, double x) {
    return net.apply(x);
  }
}
