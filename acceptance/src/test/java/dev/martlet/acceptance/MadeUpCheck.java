package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the derivatives of a made-up program against the program: its values to the bit, its
 * effects and exceptions, the modes against each other, pullbacks against themselves, and
 * differences wherever it has a slope.
 */
final class MadeUpCheck {
  /** What has a {@code float} anywhere is asked for no more. */
  private static final double SINGLE = 1e-4;

  private static final double DOUBLE = 1e-6;

  private static final double FLOAT_ROUNDING = 2e-7;
  private static final double DOUBLE_ROUNDING = 1e-15;

  private final MemoryClassLoader loader;
  private final MadeUpProgram program;
  private final List<Question> questions = new ArrayList<>();
  private int compared;
  private int kinks;

  /** A gradient that can be asked for again, and the answer. */
  record Question(MadeUpProgram program, PullbackCheck pullbacks, Object answer) {}

  MadeUpCheck(MemoryClassLoader loader, MadeUpProgram program) {
    this.loader = loader;
    this.program = program;
  }

  int compared() {
    return compared;
  }

  /** How many points had no slope in the direction that was asked for. */
  int kinks() {
    return kinks;
  }

  List<Question> questions() {
    return questions;
  }

  /** The first thing that is wrong. */
  Optional<Fuzzer.Failure> run() {
    for (int method = 0; method < program.methods(); method++) {
      for (int point = 0; point < program.points(); point++) {
        String name = "f" + method;
        try {
          check(name, arguments(name + "Point" + point));
        } catch (AssertionError wrong) {
          String message = String.valueOf(wrong.getMessage());
          return Optional.of(
              new Fuzzer.Failure(program, kind(message), "%s: %s".formatted(name, message)));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(program.source(), e);
        }
      }
    }
    return Optional.empty();
  }

  private static String kind(String message) {
    return List.of(
            "threw",
            "returned",
            "printed",
            "left the arguments",
            "differences",
            "mode",
            "linear",
            "changed arguments",
            "pullback",
            "value")
        .stream()
        .filter(message::contains)
        .findFirst()
        .orElse("other");
  }

  private void check(String method, Supplier<@Nullable Object[]> arguments)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("made." + program.name());
    Subject subject = Subject.of(loader, type, method, arguments.get());
    var tangents = new Tangents(loader);
    var check = new DerivativeCheck(subject, tangents, arguments);
    Run run = Run.of(arguments, subject::run);
    if (run.thrown() != null) {
      check.thrown();
      return;
    }
    boolean isSingle =
        Stream.of("float", "Box(", "Shift(").anyMatch(single -> program.source().contains(single));
    check.derivatives(false, isSingle ? SINGLE : DOUBLE, false);
    Object value = run.value("the method");
    var pullbacks =
        new PullbackCheck(subject, tangents, arguments, new SplittableRandom(program.hashCode()));
    pullbacks.run(isSingle);
    questions.add(new Question(program, pullbacks, pullbacks.answer()));
    slope(subject, tangents, arguments, value, isSingle ? FLOAT_ROUNDING : DOUBLE_ROUNDING);
  }

  private void slope(
      Subject subject,
      Tangents tangents,
      Supplier<@Nullable Object[]> arguments,
      Object value,
      double rounding) {
    var random = new SplittableRandom(program.choices().hashCode());
    @Nullable Object[] args = arguments.get();
    List<@Nullable Object> direction = tangents.directions(subject, args, random);
    Object cotangent = tangents.cotangent(value, random);
    var pullbacks = new PullbackCheck(subject, tangents, arguments, random);
    double expected =
        Tangents.products(pullbacks.pulled(cotangent), direction).stream()
            .mapToDouble(product -> product)
            .sum();
    Slope slope =
        Slope.at(t -> at(subject, tangents, arguments, direction, t, cotangent), rounding);
    if (!slope.isSmooth()) {
      kinks++;
      return;
    }
    compared++;
    if (!slope.fits(expected)) {
      throw new AssertionError(
          "differences say %s, reverse mode %s at %s"
              .formatted(slope, expected, Arrays.deepToString(args)));
    }
  }

  private static double at(
      Subject subject,
      Tangents tangents,
      Supplier<@Nullable Object[]> arguments,
      List<@Nullable Object> direction,
      double factor,
      @Nullable Object cotangent) {
    @Nullable Object[] args = arguments.get();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < direction.size(); i++) {
      Object value = args[subject.differentiated().get(i)];
      values.add(tangents.moved(value, direction.get(i), factor));
    }
    Run run = Run.of(() -> subject.with(args, values), subject::run);
    // What throws nearby, or becomes of another shape, has no slope here.
    try {
      return run.result() == null ? Double.NaN : Weights.sum(cotangent, run.result());
    } catch (IllegalStateException | IndexOutOfBoundsException _) {
      return Double.NaN;
    }
  }

  private Supplier<@Nullable Object[]> arguments(String point) {
    return () -> {
      try {
        var method = loader.loadClass("made." + program.name()).getDeclaredMethod(point);
        method.setAccessible(true);
        return (@Nullable Object[]) method.invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(program.source(), e);
      }
    };
  }
}
