package dev.martlet.examples.learning;

/** Back-propagation through time for {@link Lstm}, by hand, as textbooks have it. */
final class BackPropagation {
  private final Lstm cell;
  private final double[][] sequence;
  private final int units;
  private final int steps;
  private final double[][] gates;
  private final double[][] memory;
  private final double[][] output;
  private final double[][] input;
  private final double[][] recurrent;
  private final double[] bias;
  private double loss;

  BackPropagation(Lstm cell, double[][] sequence) {
    this.cell = cell;
    this.sequence = sequence;
    this.units = cell.units();
    this.steps = sequence.length - 1;
    this.gates = new double[steps][4 * units];
    this.memory = new double[steps + 1][units];
    this.output = new double[steps + 1][units];
    this.input = new double[4 * units][sequence[0].length];
    this.recurrent = new double[4 * units][units];
    this.bias = new double[4 * units];
    for (int t = 0; t < steps; t++) {
      forward(t);
    }
    backward();
  }

  private void forward(int t) {
    for (int row = 0; row < 4 * units; row++) {
      double sum = cell.bias()[row];
      for (int i = 0; i < sequence[t].length; i++) {
        sum += cell.input()[row][i] * sequence[t][i];
      }
      for (int i = 0; i < units; i++) {
        sum += cell.recurrent()[row][i] * output[t][i];
      }
      gates[t][row] = row / units == 2 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
    }
    for (int u = 0; u < units; u++) {
      double content = gates[t][u] * memory[t][u];
      memory[t + 1][u] = content + gates[t][units + u] * gates[t][2 * units + u];
      output[t + 1][u] = gates[t][3 * units + u] * Math.tanh(memory[t + 1][u]);
    }
    double error = output[t + 1][0] - sequence[t + 1][0];
    loss += error * error / steps;
  }

  private void backward() {
    double[] byMemory = new double[units];
    double[] byOutput = new double[units];
    for (int t = steps - 1; t >= 0; t--) {
      byOutput[0] += 2 * (output[t + 1][0] - sequence[t + 1][0]) / steps;
      double[] bySum = new double[4 * units];
      for (int u = 0; u < units; u++) {
        double keep = gates[t][u];
        double write = gates[t][units + u];
        double content = gates[t][2 * units + u];
        double show = gates[t][3 * units + u];
        double shown = Math.tanh(memory[t + 1][u]);
        byMemory[u] += byOutput[u] * show * (1 - shown * shown);
        bySum[3 * units + u] = byOutput[u] * shown * show * (1 - show);
        bySum[u] = byMemory[u] * memory[t][u] * keep * (1 - keep);
        bySum[units + u] = byMemory[u] * content * write * (1 - write);
        bySum[2 * units + u] = byMemory[u] * write * (1 - content * content);
        byMemory[u] *= keep;
      }
      byOutput = new double[units];
      for (int row = 0; row < 4 * units; row++) {
        bias[row] += bySum[row];
        for (int i = 0; i < sequence[t].length; i++) {
          input[row][i] += bySum[row] * sequence[t][i];
        }
        for (int i = 0; i < units; i++) {
          recurrent[row][i] += bySum[row] * output[t][i];
          byOutput[i] += bySum[row] * cell.recurrent()[row][i];
        }
      }
    }
  }

  double loss() {
    return loss;
  }

  double[][] input() {
    return input;
  }

  double[][] recurrent() {
    return recurrent;
  }

  double[] bias() {
    return bias;
  }
}
