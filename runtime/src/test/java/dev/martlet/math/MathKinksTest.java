package dev.martlet.math;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds where a function has no derivative, or where the plain formula would overflow. */
class MathKinksTest {
  private static final List<MathRule> RULES = MathRule.all();
  private static final double MAX = Double.MAX_VALUE;
  private static final double TINY = Double.MIN_VALUE;

  /**
   * One line of the table.
   *
   * @param name the rule's name
   * @param expected the partial derivative
   * @param at where
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kink(String name, double expected, double... at) {
    @Override
    public String toString() {
      return name + Arrays.toString(at) + " = " + expected;
    }
  }

  static List<Kink> kinks() {
    return List.of(
        new Kink("absByX", 0.0, 0.0),
        new Kink("absByX", 0.0, -0.0),
        new Kink("absByX", NaN, NaN),
        new Kink("absByX", -1.0, NEGATIVE_INFINITY),
        new Kink("sqrtByX", POSITIVE_INFINITY, 0.0),
        new Kink("sqrtByX", POSITIVE_INFINITY, -0.0),
        new Kink("sqrtByX", NaN, -1.0),
        new Kink("sqrtByX", 0.0, POSITIVE_INFINITY),
        new Kink("cbrtByX", POSITIVE_INFINITY, 0.0),
        new Kink("cbrtByX", POSITIVE_INFINITY, -0.0),
        new Kink("logByX", POSITIVE_INFINITY, 0.0),
        new Kink("logByX", POSITIVE_INFINITY, -0.0),
        new Kink("logByX", NaN, -1.0),
        new Kink("log10ByX", POSITIVE_INFINITY, 0.0),
        new Kink("log10ByX", POSITIVE_INFINITY, -0.0),
        new Kink("log10ByX", NaN, -1.0),
        new Kink("log1pByX", POSITIVE_INFINITY, -1.0),
        new Kink("log1pByX", NaN, -2.0),
        new Kink("asinByX", POSITIVE_INFINITY, 1.0),
        new Kink("asinByX", POSITIVE_INFINITY, -1.0),
        new Kink("asinByX", NaN, 1.5),
        new Kink("acosByX", NEGATIVE_INFINITY, 1.0),
        new Kink("acosByX", NEGATIVE_INFINITY, -1.0),
        new Kink("atanByX", 0.0, POSITIVE_INFINITY),
        new Kink("tanhByX", 0.0, 40.0),
        new Kink("tanhByX", 0.0, NEGATIVE_INFINITY),
        new Kink("expm1ByX", 0.0, NEGATIVE_INFINITY),
        new Kink("atan2ByY", 0.0, 0.0, 0.0),
        new Kink("atan2ByX", 0.0, 0.0, 0.0),
        new Kink("atan2ByX", 0.0, -0.0, -0.0),
        new Kink("atan2ByY", 0.0, 1.0, POSITIVE_INFINITY),
        new Kink("atan2ByX", 0.0, 1.0, POSITIVE_INFINITY),
        new Kink("atan2ByX", NaN, NaN, POSITIVE_INFINITY),
        new Kink("atan2ByY", NaN, NaN, 1.0),
        new Kink("atan2ByY", 1e-200, 0.0, 1e200),
        new Kink("atan2ByX", -1e200, 1e-200, 0.0),
        new Kink("hypotByX", 0.0, 0.0, 0.0),
        new Kink("hypotByY", 0.0, 0.0, -0.0),
        new Kink("hypotByX", 0.6, 3e200, 4e200),
        new Kink("hypotByY", 0.8, 3e-200, 4e-200),
        new Kink("hypotByX", Math.sqrt(0.5), MAX, MAX),
        new Kink("hypotByX", 1.0, POSITIVE_INFINITY, 1.0),
        new Kink("hypotByY", 0.0, NEGATIVE_INFINITY, 1.0),
        new Kink("hypotByX", -1.0, NEGATIVE_INFINITY, 1.0),
        new Kink("hypotByX", NaN, NaN, 1.0),
        new Kink("powByX", 0.0, 0.0, 0.0),
        new Kink("powByX", 0.0, NaN, 0.0),
        new Kink("powByX", 1.0, 0.0, 1.0),
        new Kink("powByX", 0.0, 0.0, 2.0),
        new Kink("powByX", POSITIVE_INFINITY, 0.0, 0.5),
        new Kink("powByX", NEGATIVE_INFINITY, 0.0, -1.0),
        new Kink("powByX", -6.0, -3.0, 2.0),
        new Kink("powByX", 12.0, -2.0, 3.0),
        new Kink("powByX", 1.5 * Math.sqrt(1e220), 1e220, 1.5),
        new Kink("powByX", -0.5 * Math.pow(1e220, -1.5), 1e220, -0.5),
        new Kink("powByX", POSITIVE_INFINITY, POSITIVE_INFINITY, 2.0),
        new Kink("powByX", NaN, -1.0, 0.5),
        new Kink("powByY", 0.0, 0.0, 2.0),
        new Kink("powByY", 0.0, -0.0, 2.0),
        new Kink("powByY", 0.0, -3.0, 2.0),
        new Kink("powByY", NEGATIVE_INFINITY, 0.0, 0.0),
        new Kink("powByY", NEGATIVE_INFINITY, 0.0, -1.0),
        new Kink("maxByX", 0.5, 2.0, 2.0),
        new Kink("maxByY", 0.5, 2.0, 2.0),
        new Kink("maxByX", 0.5, 0.0, -0.0),
        new Kink("maxByX", NaN, NaN, 1.0),
        new Kink("maxByX", NaN, 1.0, NaN),
        new Kink("minByX", 0.5, 2.0, 2.0),
        new Kink("minByY", 0.5, 2.0, 2.0),
        new Kink("minByY", 0.5, 0.0, -0.0),
        new Kink("minByY", NaN, 1.0, NaN),
        new Kink("clampByValue", 0.5, 1.0, 1.0, 2.0),
        new Kink("clampByMin", 0.5, 1.0, 1.0, 2.0),
        new Kink("clampByMax", 0.0, 1.0, 1.0, 2.0),
        new Kink("clampByValue", 0.5, 2.0, 1.0, 2.0),
        new Kink("clampByMax", 0.5, 2.0, 1.0, 2.0),
        new Kink("clampByMin", 0.0, 2.0, 1.0, 2.0),
        new Kink("clampByValue", 0.25, 1.0, 1.0, 1.0),
        new Kink("clampByMin", 0.25, 1.0, 1.0, 1.0),
        new Kink("clampByMax", 0.5, 1.0, 1.0, 1.0),
        new Kink("clampByValue", NaN, NaN, 1.0, 2.0),
        new Kink("copySignByMagnitude", 0.0, 0.0, -1.0),
        new Kink("copySignByMagnitude", 1.0, -2.0, -0.0),
        new Kink("copySignByMagnitude", -1.0, 2.0, -0.0),
        new Kink("floorByX", 0.0, 2.0),
        new Kink("ceilByX", 0.0, 2.0),
        new Kink("rintByX", 0.0, 2.5),
        new Kink("signumByX", 0.0, 0.0),
        new Kink("ulpByX", 0.0, 1.0),
        new Kink("nextAfterByStart", 1.0, 2.0, 2.0),
        new Kink("IEEEremainderByX", 1.0, 5.0, 2.0),
        new Kink("IEEEremainderByY", -2.0, 5.0, 2.0),
        new Kink("IEEEremainderByY", -4.0, 7.0, 2.0),
        new Kink("IEEEremainderByY", 2.0, -5.0, 2.0),
        new Kink("IEEEremainderByY", NaN, 1.0, 0.0),
        new Kink("IEEEremainderByY", -2.0, MAX, 0.6 * MAX),
        new Kink("fmaByX", POSITIVE_INFINITY, 0.0, POSITIVE_INFINITY, 1.0),
        new Kink("toRadiansByX", Math.PI / 180, MAX),
        new Kink("toDegreesByX", 180 / Math.PI, TINY));
  }

  @ParameterizedTest
  @MethodSource("kinks")
  void kinksAreAsDocumented(Kink kink) {
    var rules = RULES.stream().filter(rule -> rule.rule().getName().equals(kink.name())).toList();
    assertTrue(rules.size() >= 2, kink.name() + " is there for Math and StrictMath");
    for (MathRule rule : rules) {
      if (fits(rule, kink)) {
        double actual = rule.partial(arguments(rule, kink));
        double tolerance =
            Math.ulp(kink.expected()) * (rule.rule().getReturnType() == float.class ? 0x1p30 : 2);
        if (Double.isFinite(kink.expected())) {
          assertEquals(kink.expected(), actual, tolerance, rule.toString());
        } else {
          assertEquals(kink.expected(), actual, rule.toString());
        }
      }
    }
  }

  /** The plain {@code 1 - x * x} has nine digits of the first three. */
  @Test
  void keepsItsDigitsNearTheEndsOfTheDomain() {
    double x = 1 - 0x1p-30;
    double expected = 1 / Math.sqrt(0x1p-30 * (2 - 0x1p-30));
    assertPartial("asinByX", expected, 1e-15, x);
    assertPartial("asinByX", expected, 1e-15, -x);
    assertPartial("acosByX", -expected, 1e-15, x);
    assertPartial("tanhByX", 1 / (Math.cosh(9) * Math.cosh(9)), 1e-8, 9.0);
  }

  private static void assertPartial(String name, double expected, double relative, double x) {
    for (MathRule rule : RULES) {
      if (rule.rule().getName().equals(name)) {
        assertEquals(expected, rule.partial(x), relative * Math.abs(expected), rule.toString());
      }
    }
  }

  /** Whether a line is about this overload: not where a {@code float} cannot be the argument. */
  private static boolean fits(MathRule rule, Kink kink) {
    Class<?> type = rule.target().getParameterTypes()[0];
    return type == double.class
        || Arrays.stream(kink.at()).allMatch(x -> Double.compare((float) x, x) == 0);
  }

  private static Object[] arguments(MathRule rule, Kink kink) {
    Object[] arguments = new Object[kink.at().length];
    for (int i = 0; i < arguments.length; i++) {
      boolean isFloat = rule.target().getParameterTypes()[i] == float.class;
      arguments[i] = isFloat ? (Object) (float) kink.at()[i] : (Object) kink.at()[i];
    }
    return arguments;
  }
}
