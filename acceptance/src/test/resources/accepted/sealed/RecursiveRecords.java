package sealed;

import dev.martlet.annotation.Differentiable;

// check sum(RecursiveRecords.of(1.5, 2, 3))
// expect RecursiveRecordsDerivatives.sum.valueWithGradient(null).value() == 0.0
// check product(RecursiveRecords.of(1.5, 2, 3, -1))
// check squares(RecursiveRecords.of(1.5, 2, 3))
// check range(1.5, 4)
// check range(1.5, 0)
// check depth(new RecursiveRecords.Tree(1, new RecursiveRecords.Tree(2, null, null), new RecursiveRecords.Tree(4, null, new RecursiveRecords.Tree(3, null, null))))
// expect RecursiveRecordsDerivatives.sum.gradient(RecursiveRecords.of(1, 2)).next().value() == 1.0
// expect RecursiveRecords_NodeDerivatives.moved(RecursiveRecords.of(1, 2), RecursiveRecordsDerivatives.sum.gradient(RecursiveRecords.of(1, 2))) == RecursiveRecords.of(2, 3)
final class RecursiveRecords {
  @Differentiable
  record Node(double value, Node next) {}

  @Differentiable
  record Tree(double value, Tree left, Tree right) {}

  static Node of(double... values) {
    Node list = null;
    for (int i = values.length - 1; i >= 0; i--) {
      list = new Node(values[i], list);
    }
    return list;
  }

  @Differentiable
  static double sum(Node list) {
    double sum = 0;
    for (Node node = list; node != null; node = node.next()) {
      sum += node.value();
    }
    return sum;
  }

  @Differentiable
  static double product(Node list) {
    return list == null ? 1 : list.value() * product(list.next());
  }

  @Differentiable
  static Node squares(Node list) {
    return list == null ? null : new Node(list.value() * list.value(), squares(list.next()));
  }

  @Differentiable
  static double range(double x, int n) {
    Node list = null;
    for (int i = 0; i < n; i++) {
      list = new Node(x * i, list);
    }
    return product(squares(list)) + sum(list);
  }

  @Differentiable
  static double depth(Tree tree) {
    if (tree == null) {
      return 0;
    }
    double left = depth(tree.left());
    double right = depth(tree.right());
    return tree.value() * Math.max(left, right) + tree.value() * tree.value();
  }
}
