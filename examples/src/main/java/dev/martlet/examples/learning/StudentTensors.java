package dev.martlet.examples.learning;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import dev.martlet.optimizer.Adam;
import dev.martlet.tensor.Losses;
import dev.martlet.tensor.Tensor;
import java.io.PrintStream;
import java.util.Locale;

/**
 * The classic first model: a line through the scores of 25 students, by tensors and Adam. The
 * original's hundred steps end at an intercept of 2.4898534 and a slope of 9.774894.
 */
public final class StudentTensors {
  private static final float[] HOURS = {
    2.5f, 5.1f, 3.2f, 8.5f, 3.5f, 1.5f, 9.2f, 5.5f, 8.3f, 2.7f, 7.7f, 5.9f, 4.5f, //
    3.3f, 1.1f, 8.9f, 2.5f, 1.9f, 6.1f, 7.4f, 2.7f, 4.8f, 3.8f, 6.9f, 7.8f
  };

  private static final float[] SCORES = {
    21, 47, 27, 75, 30, 20, 88, 60, 81, 25, 85, 62, 41, //
    42, 17, 95, 30, 24, 67, 69, 30, 54, 35, 76, 86
  };

  private StudentTensors() {}

  /**
   * A line.
   *
   * @param intercept the score without any study, of rank 0
   * @param slope the gain of an hour, of rank 0
   */
  @Differentiable
  public record Line(Tensor<Float> intercept, Tensor<Float> slope) {

    /**
     * The mean of the squared errors, in percent of their square: the original divides by 100.
     *
     * @param hours of each student
     * @param scores of each student
     * @return a number
     */
    @Differentiable(wrt = "this")
    public Tensor<Float> loss(
        @NoDerivative Tensor<Float> hours, @NoDerivative Tensor<Float> scores) {
      Tensor<Float> predicted = hours.times(slope).plus(intercept);
      return Losses.meanSquaredError(predicted, scores).dividedBy(100);
    }
  }

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    fit(System.out);
  }

  static Line fit(PrintStream out) {
    var hours = Tensor.of(HOURS, HOURS.length);
    var scores = Tensor.of(SCORES, SCORES.length);
    var line = new Line(Tensor.scalar(1f), Tensor.scalar(10f));
    var optimizer = new Adam<>(line, 0.5);
    for (int step = 1; step <= 100; step++) {
      var loss = StudentTensors_LineDerivatives.loss.valueWithGradient(line, hours, scores);
      line = optimizer.update(line, loss.gradient());
      if (step % 25 == 0) {
        out.printf(
            Locale.ROOT,
            "step %3d  loss %.6f  score = %.6f + %.6f * hours%n",
            step,
            loss.value().item(),
            line.intercept().item(),
            line.slope().item());
      }
    }
    return line;
  }
}
