package dev.martlet.benchmarks.adbench;

import dev.martlet.annotation.Differentiable;
import dev.martlet.annotation.NoDerivative;

/**
 * How well a network with long short-term memory foretells a sequence: ADBench's LSTM, in which all
 * gates work element by element.
 */
public final class Memory {
  private Memory() {}

  /**
   * The loss.
   *
   * @param main for each layer eight rows: the weights of the gates (forget, in, out, change), then
   *     their biases
   * @param extra three rows: weights of the input, weights and biases of the output
   * @param state for each layer two rows: what it said and what it remembers at the start
   * @param sequence a row for each step
   * @return the loss, a step and element
   */
  @Differentiable
  public static double loss(
      double[][] main,
      double[][] extra,
      @NoDerivative double[][] state,
      @NoDerivative double[][] sequence) {
    int layers = state.length / 2;
    int b = sequence[0].length;
    double[][] hidden = new double[layers][];
    double[][] cell = new double[layers][];
    for (int layer = 0; layer < layers; layer++) {
      hidden[layer] = state[2 * layer].clone();
      cell[layer] = state[2 * layer + 1].clone();
    }
    double total = 0;
    for (int t = 0; t + 1 < sequence.length; t++) {
      double[] input = new double[b];
      for (int j = 0; j < b; j++) {
        input[j] = sequence[t][j] * extra[0][j];
      }
      for (int layer = 0; layer < layers; layer++) {
        step(main, 8 * layer, input, hidden[layer], cell[layer]);
        input = hidden[layer];
      }
      total += agreement(extra, input, sequence[t + 1]);
    }
    return -total / ((sequence.length - 1) * b);
  }

  private static void step(
      double[][] main, int row, double[] input, double[] hidden, double[] cell) {
    for (int j = 0; j < input.length; j++) {
      double forget = sigmoid(input[j] * main[row][j] + main[row + 4][j]);
      double in = sigmoid(hidden[j] * main[row + 1][j] + main[row + 5][j]);
      double out = sigmoid(input[j] * main[row + 2][j] + main[row + 6][j]);
      double change = Math.tanh(hidden[j] * main[row + 3][j] + main[row + 7][j]);
      cell[j] = cell[j] * forget + in * change;
      hidden[j] = out * Math.tanh(cell[j]);
    }
  }

  private static double agreement(double[][] extra, double[] hidden, double[] next) {
    double[] prediction = new double[hidden.length];
    double sum = 2;
    for (int j = 0; j < hidden.length; j++) {
      prediction[j] = hidden[j] * extra[1][j] + extra[2][j];
      sum += Math.exp(prediction[j]);
    }
    double normalizer = Math.log(sum);
    double total = 0;
    for (int j = 0; j < hidden.length; j++) {
      total += next[j] * (prediction[j] - normalizer);
    }
    return total;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
