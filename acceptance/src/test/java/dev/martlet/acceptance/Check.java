package dev.martlet.acceptance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment in a program asks to be tested.
 *
 * <pre>
 * // check f(1.5, 2)              value, gradient, pullback, differential and differences agree
 * // check Model.applied(new Model(4, 3), 2f)      of another class, the receiver first
 * // check f(100.0) to 1e-4       with another tolerance of the differences
 * // check f(0.5) rounded         what comes with a derivative is the value up to rounding
 * // kink f(0.0)                  the same without differences
 * // throws f(-1.0)               the derivatives throw what the method throws
 * // expect f(3.0) == 9.0         two Java expressions have the same bits
 * // expect g.gradient(3.0) ~ 6.0 two Java expressions are the same up to rounding
 * </pre>
 */
sealed interface Check {

  Pattern LINE = Pattern.compile("\\s*// (check|kink|throws|expect) (.*)");
  Pattern CALL =
      Pattern.compile("(?U)(?:([\\w.]+)\\.)?([\\w$]+)\\((.*)\\)(?: to (\\S+))?( rounded)?");
  Pattern COMPARISON = Pattern.compile("(.*) (==|~) (.*)");

  /** What is written behind the slashes. */
  String text();

  /** A call of a differentiable method; {@code type} is empty for the program's own class. */
  sealed interface OfCall extends Check {
    Optional<String> type();

    String method();

    String arguments();
  }

  /** The derivatives at a point are right; without a tolerance, no differences are taken. */
  record Derivatives(
      String text,
      Optional<String> type,
      String method,
      String arguments,
      boolean smooth,
      Optional<Double> tolerance,
      boolean rounded)
      implements OfCall {}

  /** The derivatives throw what the method throws. */
  record Throws(String text, Optional<String> type, String method, String arguments)
      implements OfCall {}

  /** Two expressions are equal, {@code exactly} or up to rounding. */
  record Expectation(String text, String actual, String expected, boolean exactly)
      implements Check {}

  /** The check of a line of source, if there is one. */
  static Optional<Check> of(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(of(matcher.group(1), matcher.group(2).strip()))
        : Optional.empty();
  }

  private static Check of(String kind, String rest) {
    String text = kind + " " + rest;
    if (kind.equals("expect")) {
      Matcher comparison = matched(COMPARISON, rest);
      return new Expectation(
          text, comparison.group(1), comparison.group(3), comparison.group(2).equals("=="));
    }
    Matcher call = matched(CALL, rest);
    Optional<String> type = Optional.ofNullable(call.group(1));
    String method = call.group(2);
    String arguments = call.group(3);
    if (kind.equals("throws")) {
      return new Throws(text, type, method, arguments);
    }
    Optional<Double> tolerance = Optional.ofNullable(call.group(4)).map(Double::valueOf);
    return new Derivatives(
        text, type, method, arguments, kind.equals("check"), tolerance, call.group(5) != null);
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a check: " + text);
    }
    return matcher;
  }
}
