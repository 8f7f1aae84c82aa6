package dev.martlet.acceptance;

/** What the comparisons in programs' comments become. */
public final class Expectations {
  private Expectations() {}

  /** Fails unless both are equal, to the bit where they are numbers. */
  public static void same(Object actual, Object expected) {
    if (!Sameness.of(actual, expected)) {
      throw new AssertionError("expected " + expected + " but was " + actual);
    }
  }

  /** Fails unless both are equal up to the rounding of a few operations. */
  public static void close(double actual, double expected) {
    close(actual, expected, 1e-12);
  }

  /** Fails unless both are equal up to the rounding of a few operations. */
  public static void close(float actual, float expected) {
    close(actual, expected, 1e-5);
  }

  private static void close(double actual, double expected, double tolerance) {
    boolean close =
        Double.compare(actual, expected) == 0
            || Math.abs(actual - expected) <= tolerance * Math.max(1e-300, Math.abs(expected));
    if (!close) {
      throw new AssertionError("expected about " + expected + " but was " + actual);
    }
  }
}
