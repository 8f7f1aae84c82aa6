package strings;

import dev.martlet.annotation.Differentiable;

// check f(1.5)
final class ConstantsOfAllKinds {
  @Differentiable
  static double f(double x) {
    System.out.println(
        1e300 + " " + 1e-300 + " " + 0x1.8p3 + " " + 1f / 3 + " " + 1_000_000 + " " + 0b101 + " " + 017 + " "
            + Long.MAX_VALUE + " " + Integer.MIN_VALUE + " " + Long.MIN_VALUE + " " + Double.MIN_NORMAL + " "
            + Float.MAX_VALUE + " " + (byte) 200 + " " + (short) 70000 + " " + (char) 97 + " " + -0.0 + " " + -0f
            + " " + Double.NaN + " " + Float.NEGATIVE_INFINITY + " " + (int) 'x' + " " + String.class.getName()
            + int.class + " " + int[].class);
    return x * 1e-7 + x * 123456789.123456789 + x * 0.1f;
  }
}
