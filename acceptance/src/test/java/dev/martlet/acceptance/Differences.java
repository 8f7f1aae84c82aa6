package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Central differences of a method along a direction, extrapolated (Ridders, 1982). */
final class Differences {
  private static final int STEPS = 7;
  private static final double SHRINKING = 1.6;

  private final Subject subject;
  private final Tangents tangents;
  private final Supplier<@Nullable Object[]> arguments;
  private final double firstStep;

  Differences(
      Subject subject, Tangents tangents, Supplier<@Nullable Object[]> arguments, boolean single) {
    this.subject = subject;
    this.tangents = tangents;
    this.arguments = arguments;
    this.firstStep = single ? 0.04 : 2e-3;
  }

  /** The derivative of {@code <cotangent, f(args + t * direction)>} by {@code t} at zero. */
  double slope(Object cotangent, List<? extends @Nullable Object> direction) {
    return slope(t -> weighted(cotangent, direction, t));
  }

  private double weighted(
      Object cotangent, List<? extends @Nullable Object> direction, double factor) {
    @Nullable Object[] args = arguments.get();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < direction.size(); i++) {
      Object value = args[subject.differentiated().get(i)];
      values.add(tangents.moved(value, direction.get(i), factor));
    }
    Run run = Run.of(() -> subject.with(args, values), subject::run);
    return Weights.sum(cotangent, Objects.requireNonNull(run.value("the method nearby")));
  }

  /** The best entry of the table that extrapolates ever smaller steps to zero. */
  private double slope(DoubleUnaryOperator f) {
    double[][] table = new double[STEPS][STEPS];
    double best = Double.NaN;
    double error = Double.POSITIVE_INFINITY;
    double step = firstStep;
    for (int i = 0; i < STEPS; i++, step /= SHRINKING) {
      table[0][i] = (f.applyAsDouble(step) - f.applyAsDouble(-step)) / (2 * step);
      double factor = SHRINKING * SHRINKING;
      for (int j = 1; j <= i; j++, factor *= SHRINKING * SHRINKING) {
        table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
        double estimate =
            Math.max(
                Math.abs(table[j][i] - table[j - 1][i]),
                Math.abs(table[j][i] - table[j - 1][i - 1]));
        if (estimate <= error) {
          error = estimate;
          best = table[j][i];
        }
      }
    }
    return best;
  }
}
