package dev.martlet.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every real-valued method of the JDK's has its rules, and each rule its differences. */
class MathRulesTest {
  private static final List<MathRule> RULES = MathRule.all();

  /** None is a kink, nor a sum, quotient or half of others. */
  private static final double[] GRID = {-3.71, -1.37, -0.63, 0.41, 0.89, 1.73, 5.27};

  static Stream<MathRule> rules() {
    return RULES.stream();
  }

  /** A new method of the JDK's, which has no rule yet, makes this fail. */
  @Test
  void everyRealParameterOfARealValuedMethodHasOneRule() {
    var expected = new TreeMap<String, Integer>();
    Stream.of(Math.class, StrictMath.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> isReal(method.getReturnType()))
        .forEach(
            method ->
                IntStream.range(0, method.getParameterCount())
                    .filter(i -> isReal(method.getParameterTypes()[i]))
                    .forEach(i -> expected.merge(method + " by " + i, 1, Integer::sum)));
    var actual = new TreeMap<String, Integer>();
    RULES.forEach(rule -> actual.merge(rule.target() + " by " + rule.wrt(), 1, Integer::sum));
    assertEquals(expected, actual);
    assertEquals(2 * 69, RULES.size());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesSayWhatIsDifferentiatedByWhat(MathRule rule) {
    String wrt = rule.rule().getParameters()[rule.wrt()].getName();
    String name = Character.toUpperCase(wrt.charAt(0)) + wrt.substring(1);
    assertEquals(rule.target().getName() + "By" + name, rule.rule().getName());
    assertEquals(rule.target().getParameterTypes()[rule.wrt()], rule.rule().getReturnType());
    boolean strict = rule.target().getDeclaringClass() == StrictMath.class;
    assertEquals(strict, rule.rule().getDeclaringClass().getSimpleName().startsWith("Strict"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void partialsAreCentralDifferences(MathRule rule) {
    Method target = inDouble(rule.target());
    double tolerance = target.equals(rule.target()) ? 1e-8 : 1e-5;
    long compared = points(rule.target()).filter(at -> agrees(rule, target, at, tolerance)).count();
    assertTrue(compared >= 3, rule + " was compared at " + compared + " points");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatPassesNothingIsZeroAndTheRestIsNot(MathRule rule) {
    boolean zero = points(rule.target()).allMatch(at -> isZero(rule, at));
    assertEquals(rule.passesNothing(), zero);
  }

  private static boolean isReal(Class<?> type) {
    return type == double.class || type == float.class;
  }

  private static boolean isZero(MathRule rule, double[] at) {
    return isOutside(rule.target(), at) || rule.partial(arguments(rule.target(), at)) == 0.0;
  }

  /** Compares at one point; false where the function is not defined around it. */
  private static boolean agrees(MathRule rule, Method target, double[] at, double tolerance) {
    if (isOutside(rule.target(), at)) {
      return false;
    }
    double h = 1e-6;
    double[] steps = {h, -h, 2 * h, -2 * h};
    double[] values = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      double[] moved = at.clone();
      moved[rule.wrt()] += steps[i];
      values[i] = ((Number) MathRule.call(target, arguments(target, moved))).doubleValue();
      if (!Double.isFinite(values[i])) {
        return false;
      }
    }
    double expected = (8 * (values[0] - values[1]) - (values[2] - values[3])) / (12 * h);
    double actual = rule.partial(arguments(rule.target(), at));
    double scale = Math.max(1, Math.abs(expected));
    assertEquals(expected, actual, tolerance * scale, () -> rule + " at " + Arrays.toString(at));
    return true;
  }

  /** Clamping demands its bounds in order, and is compared off its kinks. */
  private static boolean isOutside(Method target, double[] at) {
    return target.getName().equals("clamp") && (at[1] >= at[2] || at[0] == at[1] || at[0] == at[2]);
  }

  private static Stream<double[]> points(Method target) {
    Stream<double[]> points = Stream.of(new double[target.getParameterCount()]);
    for (int i = 0; i < target.getParameterCount(); i++) {
      int index = i;
      double[] grid = target.getParameterTypes()[i] == int.class ? new double[] {-2, 3} : GRID;
      points =
          points.flatMap(
              point ->
                  Arrays.stream(grid)
                      .mapToObj(
                          x -> {
                            double[] next = point.clone();
                            next[index] = x;
                            return next;
                          }));
    }
    return points;
  }

  private static Object[] arguments(Method target, double[] at) {
    Object[] arguments = new Object[at.length];
    for (int i = 0; i < at.length; i++) {
      Class<?> type = target.getParameterTypes()[i];
      if (type == int.class) {
        arguments[i] = (int) at[i];
      } else if (type == float.class) {
        arguments[i] = (float) at[i];
      } else {
        arguments[i] = at[i];
      }
    }
    return arguments;
  }

  /** The overload for {@code double}, whose differences have digits enough. */
  private static Method inDouble(Method target) {
    Class<?>[] types = target.getParameterTypes().clone();
    Arrays.setAll(types, i -> types[i] == float.class ? double.class : types[i]);
    try {
      return target.getDeclaringClass().getMethod(target.getName(), types);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(target + " has no overload for double", e);
    }
  }
}
