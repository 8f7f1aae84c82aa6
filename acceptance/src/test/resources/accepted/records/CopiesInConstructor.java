package records;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.ArrayList;
import java.util.List;

// What carries no derivative may come from effects: it is stored by the constructor itself.
// check tagged(1.5, -2.5)
// check weighted(1.5)
// check numbered(1.5, 2)
// check inLoop(1.25, 3)
// check frozen(2.5)
// check made(0.75)
final class CopiesInConstructor {
  static int made;

  @Differentiable
  record Tagged(double x, List<String> tags, double y) {
    Tagged {
      tags = List.copyOf(tags);
      y = Math.abs(y) * x;
    }
  }

  @Differentiable
  static double tagged(double x, double y) {
    List<String> tags = new ArrayList<>(List.of("a", "b"));
    Tagged t = new Tagged(x, tags, y);
    tags.clear();
    return t.x() * t.tags().size() + t.y();
  }

  @Differentiable
  record Weighted(int[] weights, double x) {
    Weighted {
      weights = weights.clone();
    }

    double sum() {
      double sum = 0;
      for (int weight : weights) {
        sum += weight * x * x;
      }
      return sum;
    }
  }

  @Differentiable
  static double weighted(double x) {
    int[] weights = {1, 2, 3};
    Weighted w = new Weighted(weights, x * x);
    weights[0] = 100;
    return w.sum() + (w.weights() == weights ? x : 0);
  }

  @Differentiable
  record Numbered(double x, int number) {
    Numbered {
      number += ++made;
      x = x * x;
    }
  }

  @Differentiable
  static double numbered(double x, int n) {
    made = 0;
    return new Numbered(x, n).x() * new Numbered(2 * x, n).number();
  }

  @Differentiable
  static double inLoop(double x, int n) {
    made = 0;
    Numbered sum = new Numbered(x, 0);
    for (int i = 0; i < n; i++) {
      sum = new Numbered(sum.x() * x + i, sum.number() + 1);
    }
    return sum.x() * sum.number();
  }

  @Differentiable
  record Frozen(double x, @NoDerivative double scale) {
    Frozen {
      scale = Double.parseDouble(Double.toString(scale)) * 2;
      x = x * x;
    }
  }

  @Differentiable
  static double frozen(double x) {
    Frozen f = new Frozen(x, 3);
    return f.x() * f.scale();
  }

  @Differentiable
  static Tagged made(double x) {
    return new Tagged(x * x, List.of("only"), x);
  }
}
