package dev.martlet.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pullbacks of a method at one point against each other: whatever the method is, they are
 * linear, and see what the arguments were in their forward sweep.
 */
final class PullbackCheck {
  private final Subject subject;
  private final Tangents tangents;
  private final Supplier<@Nullable Object[]> arguments;
  private final RandomGenerator random;
  private @Nullable Object cotangent;
  private @Nullable Object answer;

  PullbackCheck(
      Subject subject,
      Tangents tangents,
      Supplier<@Nullable Object[]> arguments,
      RandomGenerator random) {
    this.subject = subject;
    this.tangents = tangents;
    this.arguments = arguments;
    this.random = random;
  }

  /**
   * Fails where something is wrong.
   *
   * @param isSingle whether anything is rounded to {@code float}
   */
  void run(boolean isSingle) {
    Run forward = Run.of(arguments, args -> subject.ask("valueWithPullback", args));
    Object both = forward.value("valueWithPullback");
    Object value = Reflection.get(both, "value");
    Object pullback = Reflection.get(both, "pullback");
    Object one = Objects.requireNonNull(tangents.cotangent(value, random));
    Object other = Objects.requireNonNull(tangents.cotangent(value, random));
    List<@Nullable Object> ofOne = apply(pullback, one);
    cotangent = one;
    answer = ofOne;
    linear(pullback, one, other, ofOne, isSingle);
    Scrambling.of(forward.arguments());
    Scrambling.of(new Object[] {value});
    if (!Tangents.same(ofOne, apply(pullback, one))) {
      throw new AssertionError(
          "with changed arguments, a pullback says %s, not %s, %s"
              .formatted(apply(pullback, one), ofOne, point()));
    }
  }

  /** What the method's pullback made of the first cotangent. */
  Object answer() {
    return Objects.requireNonNull(answer);
  }

  /** What it makes of it now, when many ask at once; nothing looks at what is printed. */
  Object again() throws Throwable {
    Object pullback = Objects.requireNonNull(subject.ask("pullback", arguments.get()));
    return subject.split(
        Reflection.call(
            Reflection.functionOf(pullback), pullback, new @Nullable Object[] {cotangent}));
  }

  /** What the pullback makes of a cotangent. */
  List<@Nullable Object> pulled(@Nullable Object cotangent) {
    Object pullback = Run.of(arguments, args -> subject.ask("pullback", args)).value("pullback");
    return apply(pullback, cotangent);
  }

  private void linear(
      Object pullback, Object one, Object other, List<@Nullable Object> ofOne, boolean isSingle) {
    List<@Nullable Object> ofOther = apply(pullback, other);
    Object sum = Objects.requireNonNull(tangents.moved(one, other, 2));
    List<@Nullable Object> ofSum = apply(pullback, sum);
    List<@Nullable Object> direction = tangents.directions(subject, arguments.get(), random);
    List<Double> first = Tangents.products(ofOne, direction);
    List<Double> second = Tangents.products(ofOther, direction);
    double expected = total(first) + 2 * total(second);
    double scale = size(first) + 2 * size(second) + 1;
    double actual = total(Tangents.products(ofSum, direction));
    double tolerance = (isSingle ? 1e-5 : 1e-12) * scale;
    // At poles and where numbers overflow, sums depend on their order.
    boolean isFinite = Double.isFinite(expected) && Double.isFinite(actual);
    if (isFinite && !(Math.abs(actual - expected) <= tolerance)) {
      throw new AssertionError(
          "a pullback is not linear: %s, not %s, %s".formatted(actual, expected, point()));
    }
  }

  private List<@Nullable Object> apply(Object pullback, @Nullable Object cotangent) {
    var method = Reflection.functionOf(pullback);
    Run run =
        Run.of(
            () -> new @Nullable Object[] {cotangent},
            args -> Reflection.call(method, pullback, args));
    return subject.split(run.returned("a pullback"));
  }

  private String point() {
    return "for " + subject.method() + " at " + Arrays.deepToString(arguments.get());
  }

  private static double total(List<Double> summands) {
    return summands.stream().mapToDouble(x -> x).sum();
  }

  private static double size(List<Double> summands) {
    return summands.stream().mapToDouble(Math::abs).sum();
  }
}
