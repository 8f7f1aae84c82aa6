package records;

import dev.martlet.annotation.Differentiable;

// check area(new Range(1, 3))
// check ordered(2.5, 1.5)
// check ordered(1.5, 2.5)
// throws ordered(Double.NaN, 1.5)
final class CompactConstructor {
  @Differentiable
  record Range(double low, double high) {
    Range {
      if (Double.isNaN(low)) {
        throw new IllegalArgumentException("low is NaN");
      }
      if (low > high) {
        double kept = low;
        low = high;
        high = kept;
      }
      high = high * 1.0;
    }

    double length() {
      return high - low;
    }
  }

  @Differentiable
  static double area(Range r) {
    return r.length() * r.length();
  }

  @Differentiable
  static double ordered(double a, double b) {
    Range range = new Range(a, b);
    return range.low() * 2 + range.high() * range.length();
  }
}
