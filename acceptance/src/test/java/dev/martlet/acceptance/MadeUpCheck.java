package dev.martlet.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the derivatives of a made-up program against the program: its values to the bit, its
 * effects and exceptions, the modes against each other, and differences wherever it has a slope.
 */
final class MadeUpCheck {
  private static final double[] STEPS = {1e-4, 1e-5, 1e-6};
  private static final double ROUGH = 1e-3;
  private static final double TOLERANCE = 1e-4;

  private final MemoryClassLoader loader;
  private final MadeUpProgram program;
  private int compared;
  private int kinks;

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

  /** The first thing that is wrong. */
  Optional<Fuzzer.Failure> run() {
    for (int method = 0; method < program.methods(); method++) {
      for (int point = 0; point < program.points(); point++) {
        try {
          check("f" + method, arguments("point" + point));
        } catch (AssertionError wrong) {
          String message = String.valueOf(wrong.getMessage());
          return Optional.of(
              new Fuzzer.Failure(program, kind(message), "f%d: %s".formatted(method, message)));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(program.source(), e);
        }
      }
    }
    return Optional.empty();
  }

  private static String kind(String message) {
    for (String kind : List.of("threw", "returned", "printed", "differences", "mode", "value")) {
      if (message.contains(kind)) {
        return kind;
      }
    }
    return "other";
  }

  private void check(String method, Supplier<@Nullable Object[]> arguments)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("made." + program.name());
    Subject subject = Subject.of(loader, type, method, arguments.get());
    var tangents = new Tangents(loader);
    var check = new DerivativeCheck(subject, tangents, arguments);
    if (Run.of(arguments, subject::run).thrown() != null) {
      check.thrown();
      return;
    }
    check.derivatives(false, TOLERANCE);
    slope(subject, tangents, arguments);
  }

  private void slope(Subject subject, Tangents tangents, Supplier<@Nullable Object[]> arguments) {
    var random = new SplittableRandom(program.name().length());
    @Nullable Object[] args = arguments.get();
    List<@Nullable Object> direction =
        subject.differentiated().stream()
            .<@Nullable Object>map(position -> tangents.direction(args[position], random))
            .toList();
    Run gradient = Run.of(arguments, values -> subject.ask("gradient", values));
    double expected =
        Tangents.products(subject.split(gradient.value("gradient")), direction).stream()
            .mapToDouble(product -> product)
            .sum();
    double middle = at(subject, tangents, arguments, direction, 0);
    boolean isRough = false;
    double best = Double.NaN;
    for (double step : STEPS) {
      double above = (at(subject, tangents, arguments, direction, step) - middle) / step;
      double below = (middle - at(subject, tangents, arguments, direction, -step)) / step;
      double central = (above + below) / 2;
      double scale = 1 + Math.abs(central);
      // A kink, a step or a rounding to float within reach: no slope to compare with.
      isRough |= !(Math.abs(above - below) <= (ROUGH + 1e3 * step) * scale);
      isRough |= !Double.isNaN(best) && !(Math.abs(best - central) <= ROUGH * scale);
      best = central;
    }
    if (isRough) {
      kinks++;
      return;
    }
    compared++;
    if (!(Math.abs(best - expected) <= 2 * ROUGH * (1 + Math.abs(best)))) {
      throw new AssertionError(
          "differences say %s, the gradient %s at %s"
              .formatted(best, expected, java.util.Arrays.deepToString(args)));
    }
  }

  private double at(
      Subject subject,
      Tangents tangents,
      Supplier<@Nullable Object[]> arguments,
      List<@Nullable Object> direction,
      double factor) {
    @Nullable Object[] args = arguments.get();
    List<@Nullable Object> values = new java.util.ArrayList<>();
    for (int i = 0; i < direction.size(); i++) {
      Object value = args[subject.differentiated().get(i)];
      values.add(tangents.moved(value, direction.get(i), factor));
    }
    Run run = Run.of(() -> subject.with(args, values), subject::run);
    // What throws nearby has no slope here.
    return run.result() instanceof Number number ? number.doubleValue() : Double.NaN;
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
