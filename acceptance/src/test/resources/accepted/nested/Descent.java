package nested;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

// check step(0.3, 0.1)
final class Descent {
  @Differentiable
  record Line(double slope, double offset) {}

  @Differentiable
  static double loss(Line line, @NoDerivative double x, @NoDerivative double y) {
    double e = Math.sin(line.slope() * x) + line.offset() - y;
    return e * e;
  }

  @Differentiable
  static double step(double slope, double rate) {
    Line line = new Line(slope, 0.2);
    for (int i = 0; i < 2; i++) {
      line =
          Descent_LineDerivatives.moved(
              line, DescentDerivatives.loss.gradient(line, 0.5, 1.0).scaled(-rate));
    }
    return loss(line, 0.3, 0.2);
  }
}
