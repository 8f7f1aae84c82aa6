package records;

import dev.martlet.annotation.Differentiable;

// golden
// check applied(new TopLevel(4, 3), 2.5)
// check squared(new TopLevel(4, 3))
// expect TopLevelDerivatives.applied.gradient(new TopLevel(4, 3), 2.0).self() == new TopLevelTangentVector(2, 1)
// expect TopLevelDerivatives.squared.gradient(new TopLevel(4, 3)) == new TopLevelTangentVector(8, 6)
// expect TopLevelDerivatives.moved(new TopLevel(4, 3), new TopLevelTangentVector(1, -1)) == new TopLevel(5, 2)
// expect TopLevelDerivatives.zeroTangentVector(new TopLevel(4, 3)) == TopLevelTangentVector.zero()
// expect new TopLevelTangentVector(1, 2).plus(new TopLevelTangentVector(3, 4)).scaled(2).minus(new TopLevelTangentVector(1, 1)).negated() == new TopLevelTangentVector(-7, -11)
@Differentiable
record TopLevel(double w, double b) {
  @Differentiable
  double applied(double x) {
    return w * x + this.b;
  }

  @Differentiable
  double squared() {
    return w() * this.w() + b() * b;
  }
}
