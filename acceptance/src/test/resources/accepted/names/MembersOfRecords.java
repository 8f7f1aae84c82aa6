package names;

import dev.martlet.annotation.Differentiable;

// Methods named as what the companion and the tangent vector have.
// check TYPE(new MembersOfRecords(2, 3))
// check moved(new MembersOfRecords(2, 3), 1.5)
// check differentiableType(new MembersOfRecords(2, 3))
// check zeroTangentVector(new MembersOfRecords(2, 3))
// check plus(new MembersOfRecords(2, 3), new MembersOfRecords(4, 5))
@Differentiable
record MembersOfRecords(double self, double type) {
  @Differentiable
  double TYPE() {
    return self * type;
  }

  @Differentiable
  double moved(double x) {
    return self * x + type;
  }

  @Differentiable
  double differentiableType() {
    return type * type;
  }

  @Differentiable
  double zeroTangentVector() {
    return self;
  }

  @Differentiable
  MembersOfRecords plus(MembersOfRecords other) {
    return new MembersOfRecords(self + other.self, type * other.type);
  }
}
