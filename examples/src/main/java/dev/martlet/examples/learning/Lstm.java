package dev.martlet.examples.learning;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;
import java.util.Random;

/**
 * A cell with long short-term memory over plain arrays. Differentiated through a sequence, this is
 * back-propagation through time.
 *
 * @param input weights of the input: for each hidden unit four rows, in the order of the gates
 * @param recurrent weights of what the cell said last, likewise
 * @param bias of the rows
 */
@Differentiable
@SuppressWarnings("ArrayRecordComponent") // Nobody compares models.
public record Lstm(double[][] input, double[][] recurrent, double[] bias) {

  /**
   * What the cell remembers.
   *
   * @param memory long
   * @param output short, and what others see
   */
  @Differentiable
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares models.
  public record State(double[] memory, double[] output) {
    static State zero(int units) {
      return new State(new double[units], new double[units]);
    }
  }

  /**
   * A cell with random weights.
   *
   * @param inputs numbers that come in at each step
   * @param units how much it remembers
   * @param random where the weights come from
   * @return the cell
   */
  public static Lstm create(int inputs, int units, Random random) {
    double[][] input = new double[4 * units][inputs];
    double[][] recurrent = new double[4 * units][units];
    for (int row = 0; row < 4 * units; row++) {
      for (int i = 0; i < inputs; i++) {
        input[row][i] = random.nextGaussian() / Math.sqrt(inputs);
      }
      for (int i = 0; i < units; i++) {
        recurrent[row][i] = random.nextGaussian() / Math.sqrt(units);
      }
    }
    return new Lstm(input, recurrent, new double[4 * units]);
  }

  /** How many numbers the cell remembers. */
  int units() {
    return bias.length / 4;
  }

  /**
   * One step.
   *
   * @param x the input
   * @param state before
   * @return the state after
   */
  @Differentiable
  public State next(double[] x, State state) {
    int units = units();
    double[] memory = new double[units];
    double[] output = new double[units];
    for (int unit = 0; unit < units; unit++) {
      double keep = sigmoid(row(unit, x, state));
      double write = sigmoid(row(units + unit, x, state));
      double content = Math.tanh(row(2 * units + unit, x, state));
      double show = sigmoid(row(3 * units + unit, x, state));
      memory[unit] = keep * state.memory()[unit] + write * content;
      output[unit] = show * Math.tanh(memory[unit]);
    }
    return new State(memory, output);
  }

  private double row(int row, double[] x, State state) {
    double sum = bias[row];
    for (int i = 0; i < x.length; i++) {
      sum += input[row][i] * x[i];
    }
    for (int i = 0; i < state.output().length; i++) {
      sum += recurrent[row][i] * state.output()[i];
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /**
   * How badly the cell's first unit foretells the next input's first number.
   *
   * @param cell to be judged
   * @param sequence of inputs
   * @return the mean of the squares of its errors
   */
  @Differentiable
  public static double loss(Lstm cell, @NoDerivative double[][] sequence) {
    State state = State.zero(cell.units());
    double sum = 0;
    for (int t = 0; t + 1 < sequence.length; t++) {
      state = cell.next(sequence[t], state);
      double error = state.output()[0] - sequence[t + 1][0];
      sum += error * error;
    }
    return sum / (sequence.length - 1);
  }
}
