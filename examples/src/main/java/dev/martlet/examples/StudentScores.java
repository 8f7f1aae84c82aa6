package dev.martlet.examples;

import dev.martlet.annotation.Differentiable;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Fits a line through the scores of 25 students over the hours that they studied, by gradient
 * descent: the gradient is what javac wrote for {@link #meanSquaredError}.
 */
public final class StudentScores {
  /** The hours that each student studied. */
  static final double[] HOURS = {
    2.5, 5.1, 3.2, 8.5, 3.5, 1.5, 9.2, 5.5, 8.3, 2.7, 7.7, 5.9, 4.5, //
    3.3, 1.1, 8.9, 2.5, 1.9, 6.1, 7.4, 2.7, 4.8, 3.8, 6.9, 7.8
  };

  /** The score of each student. */
  static final double[] SCORES = {
    21, 47, 27, 75, 30, 20, 88, 60, 81, 25, 85, 62, 41, //
    42, 17, 95, 30, 24, 67, 69, 30, 54, 35, 76, 86
  };

  /** The known answer: the line of least squares, from its closed form. */
  static final Line LEAST_SQUARES = new Line(2.4836734053731746, 9.775803390787475);

  private static final double RATE = 0.03;
  private static final int STEPS = 2_000;

  private StudentScores() {}

  /**
   * How badly a line fits: the mean of its squared errors. The arrays are data, which no derivative
   * is taken by.
   *
   * @param line the line
   * @param x where the line is compared
   * @param y what it is compared with
   * @return the loss
   */
  @Differentiable(wrt = "line")
  public static double meanSquaredError(Line line, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double error = line.at(x[i]) - y[i];
      sum += error * error;
    }
    return sum / x.length;
  }

  /** Goes downhill from a flat line, and shows its progress. */
  static Line fit(PrintStream out) {
    out.println("25 students: score over hours studied, a line by gradient descent");
    Line line = new Line(0, 0);
    for (int step = 0; step <= STEPS; step++) {
      var loss = StudentScoresDerivatives.meanSquaredError.valueWithGradient(line, HOURS, SCORES);
      if (step % 400 == 0) {
        out.printf(
            Locale.ROOT,
            "  step %4d   loss %11.6f   score = %.6f + %.6f * hours%n",
            step,
            loss.value(),
            line.intercept(),
            line.slope());
      }
      line = LineDerivatives.moved(line, loss.gradient().scaled(-RATE));
    }
    return line;
  }
}
