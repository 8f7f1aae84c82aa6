package dev.martlet.acceptance;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that an entry offers at one point against the method itself: values to the bit,
 * effects, reverse mode against forward mode by the dot product, both against differences.
 */
final class DerivativeCheck {
  private static final int DIRECTIONS = 2;

  /** Who asks for no more than that has a {@code float} somewhere. */
  private static final double SINGLE = 1e-5;

  private static final double ROUNDING = 1e-12;

  private final Subject subject;
  private final Tangents tangents;
  private final Supplier<@Nullable Object[]> arguments;
  private final RandomGenerator random;
  private boolean rounded;

  DerivativeCheck(Subject subject, Tangents tangents, Supplier<@Nullable Object[]> arguments) {
    this.subject = subject;
    this.tangents = tangents;
    this.arguments = arguments;
    this.random = new java.util.SplittableRandom(subject.method().getName().hashCode());
  }

  /** Fails where a derivative throws something else than the method, or nothing. */
  void thrown() {
    Run method = Run.of(arguments, subject::run);
    for (String operation : operations()) {
      Run run = Run.of(arguments, args -> subject.ask(operation, args));
      run.throwsAs(method, operation);
      run.hasEffectsOf(method, operation);
    }
  }

  /**
   * Fails where anything disagrees.
   *
   * @param rounded whether what comes with a derivative may be the method's result up to rounding
   */
  void derivatives(boolean smooth, double tolerance, boolean rounded) {
    this.rounded = rounded;
    Run method = Run.of(arguments, subject::run);
    Object value = method.value("the method");
    same(value, ask("value", method), "value");
    Object pullback = valueAnd("pullback", value, method);
    Object differential = valueAnd("differential", value, method);
    if (value instanceof Number) {
      gradients(value, method, pullback);
    }
    if (subject.offers("derivative") && value instanceof Number) {
      List<Object> one = List.of(Scalars.one(value));
      Object derivative = ask("derivative", method);
      same(apply(differential, one), derivative, "derivative");
      same(derivative, valueAnd("derivative", value, method), "valueWithDerivative");
    }
    boolean single = tolerance >= SINGLE || Tangents.isSingle(value) || isSingle();
    var differences = new Differences(subject, tangents, arguments, single);
    for (int i = 0; i < DIRECTIONS; i++) {
      Object cotangent = notNull(tangents.cotangent(value, random));
      List<@Nullable Object> direction = tangents.directions(subject, arguments.get(), random);
      List<@Nullable Object> gradient = subject.split(apply(pullback, List.of(cotangent)));
      same(gradient, subject.split(apply(pullback, List.of(cotangent))), "the second pullback");
      Object tangent = apply(differential, direction);
      List<Double> backward = Tangents.products(gradient, direction);
      List<Double> forward = Tangents.productsOfResult(cotangent, tangent);
      double size = Weights.sum(cotangent, value);
      Closeness.modes(forward, backward, size, single, this::point);
      if (smooth) {
        double slope = differences.slope(cotangent, direction);
        Closeness.differences(slope, backward, tolerance, size, single, this::point);
      }
    }
  }

  private void gradients(Object value, Run method, Object pullback) {
    Object gradient = ask("gradient", method);
    same(subject.split(gradient), subject.split(valueAnd("gradient", value, method)), "gradient");
    Object pulled = apply(pullback, List.of(Scalars.one(value)));
    alike(subject.split(gradient), subject.split(pulled), value);
  }

  /**
   * A gradient may go through a loop's iterations from the first to the last, where a pullback goes
   * back: sums are rounded in another order.
   */
  private void alike(List<@Nullable Object> gradient, List<@Nullable Object> pulled, Object value) {
    if (!Tangents.same(gradient, pulled)) {
      boolean single = Tangents.isSingle(value) || isSingle();
      for (int i = 0; i < DIRECTIONS; i++) {
        var direction = tangents.directions(subject, arguments.get(), random);
        Closeness.modes(
            Tangents.products(gradient, direction),
            Tangents.products(pulled, direction),
            Weights.sum(Scalars.one(value), value),
            single,
            () -> "for pullback(1) " + point());
      }
    }
  }

  /** Asks for {@code valueWithX} and {@code x}, and returns the former's. */
  private Object valueAnd(String name, Object value, Run method) {
    String operation =
        "valueWith" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Object both = ask(operation, method);
    Object result = Reflection.get(both, "value");
    boolean same =
        rounded && value instanceof Double expected
            ? Math.abs((Double) result - expected) <= ROUNDING * Math.abs(expected)
            : Sameness.of(result, value);
    if (!same) {
      throw new AssertionError("%s has the value %s, not %s".formatted(operation, result, value));
    }
    if (!name.equals("gradient")) {
      ask(name, method);
    }
    return Reflection.get(both, name);
  }

  private Object ask(String operation, Run method) {
    Run run = Run.of(arguments, args -> subject.ask(operation, args));
    Object result = run.value(operation);
    run.hasEffectsOf(method, operation);
    return result;
  }

  /** What a pullback or differential says; {@code null} is zero. */
  private @Nullable Object apply(Object function, List<? extends @Nullable Object> args) {
    Method apply = Reflection.functionOf(function);
    Run run = Run.of(args::toArray, values -> Reflection.call(apply, function, values));
    if (!run.printed().isEmpty()) {
      throw new AssertionError("a pullback or differential printed " + run.printed());
    }
    return run.returned("a pullback or differential");
  }

  private boolean isSingle() {
    @Nullable Object[] args = arguments.get();
    return subject.differentiated().stream().anyMatch(i -> Tangents.isSingle(args[i]));
  }

  private List<String> operations() {
    return List.of(
            "value",
            "gradient",
            "valueWithGradient",
            "pullback",
            "valueWithPullback",
            "differential",
            "valueWithDifferential",
            "derivative",
            "valueWithDerivative")
        .stream()
        .filter(subject::offers)
        .toList();
  }

  private void same(@Nullable Object expected, @Nullable Object actual, String what) {
    boolean same =
        what.equals("value") ? Sameness.of(expected, actual) : Tangents.same(expected, actual);
    if (!same) {
      throw new AssertionError("%s is %s, not %s, %s".formatted(what, actual, expected, point()));
    }
  }

  private String point() {
    return "for " + subject.method() + " at " + java.util.Arrays.deepToString(arguments.get());
  }

  private static Object notNull(@Nullable Object value) {
    return java.util.Objects.requireNonNull(value);
  }
}
