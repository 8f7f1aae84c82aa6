package recursion;

import dev.martlet.annotation.Differentiable;

// A tree of passive nodes, an active record as accumulator.
// check total(new Weights(1.5, 0.5), new Node(1, new Node(2, null, null), new Node(3, null, new Node(4, null, null))))
// check total(new Weights(1.5, 0.5), null)
final class OnRecords {
  @Differentiable
  record Weights(double own, double decay) {
    Weights deeper() {
      return new Weights(own * decay, decay * decay);
    }
  }

  record Node(int value, Node left, Node right) {}

  @Differentiable
  static double total(Weights w, Node node) {
    if (node == null) {
      return w.decay();
    }
    return w.own() * node.value() + total(w.deeper(), node.left()) * total(w.deeper(), node.right());
  }
}
