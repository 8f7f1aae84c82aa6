import dev.martlet.annotation.Differentiable;

// The companion reads a record's components through their accessors, which must give just them.
final class Example {
  @Differentiable
  record Angle(double degrees) { // error: MRT0112 degrees
    public double degrees() {
      return degrees % 360;
    }
  }
}
