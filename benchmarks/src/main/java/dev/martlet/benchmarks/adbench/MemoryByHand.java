package dev.martlet.benchmarks.adbench;

/**
 * The gradient of {@link Memory} as an expert writes it: the gates, the states and the predictions
 * of all steps in one flat array each, and back-propagation through time.
 */
final class MemoryByHand {
  private static final int KEPT = 6;

  private MemoryByHand() {}

  /** The partial derivatives by the two kinds of parameters. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares gradients.
  record Gradient(double[][] main, double[][] extra) {}

  static Gradient gradient(
      double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    int layers = state.length / 2;
    int b = sequence[0].length;
    int steps = sequence.length - 1;
    double[] hidden = new double[(steps + 1) * layers * b];
    double[] cell = new double[(steps + 1) * layers * b];
    double[] kept = new double[steps * layers * b * KEPT];
    for (int layer = 0; layer < layers; layer++) {
      System.arraycopy(state[2 * layer], 0, hidden, layer * b, b);
      System.arraycopy(state[2 * layer + 1], 0, cell, layer * b, b);
    }
    double[] input = new double[b];
    double[] exps = new double[b];
    double scale = -1.0 / (steps * b);
    var result = new Gradient(new double[main.length][b], new double[3][b]);
    double[] back = new double[steps * b];
    for (int t = 0; t < steps; t++) {
      for (int j = 0; j < b; j++) {
        input[j] = sequence[t][j] * extra[0][j];
      }
      for (int layer = 0; layer < layers; layer++) {
        forward(main, 8 * layer, input, hidden, cell, (t * layers + layer) * b, layers * b, kept);
      }
      // The last layer's prediction, and at once what the loss says to it.
      double sum = 2;
      double ofNext = 0;
      for (int j = 0; j < b; j++) {
        exps[j] = Math.exp(input[j] * extra[1][j] + extra[2][j]);
        sum += exps[j];
        ofNext += sequence[t + 1][j];
      }
      for (int j = 0; j < b; j++) {
        double d = scale * (sequence[t + 1][j] - ofNext * exps[j] / sum);
        result.extra[1][j] += d * input[j];
        result.extra[2][j] += d;
        back[t * b + j] = d * extra[1][j];
      }
    }
    double[] dhidden = new double[layers * b];
    double[] dcell = new double[layers * b];
    double[] dinput = new double[b];
    for (int t = steps - 1; t >= 0; t--) {
      System.arraycopy(back, t * b, dinput, 0, b);
      for (int layer = layers - 1; layer >= 0; layer--) {
        int at = (t * layers + layer) * b;
        reverse(main, result.main, layer, at, hidden, cell, kept, dhidden, dcell, dinput);
      }
      for (int j = 0; j < b; j++) {
        result.extra[0][j] += dinput[j] * sequence[t][j];
      }
    }
    return result;
  }

  /** One layer's step; its input becomes its output. */
  private static void forward(
      double[][] main,
      int row,
      double[] input,
      double[] hidden,
      double[] cell,
      int at,
      int next,
      double[] kept) {
    for (int j = 0; j < input.length; j++) {
      int k = (at + j) * KEPT;
      double y = input[j];
      double h = hidden[at + j];
      double forget = sigmoid(y * main[row][j] + main[row + 4][j]);
      double in = sigmoid(h * main[row + 1][j] + main[row + 5][j]);
      double out = sigmoid(y * main[row + 2][j] + main[row + 6][j]);
      double change = Math.tanh(h * main[row + 3][j] + main[row + 7][j]);
      double c = cell[at + j] * forget + in * change;
      double tanh = Math.tanh(c);
      kept[k] = y;
      kept[k + 1] = forget;
      kept[k + 2] = in;
      kept[k + 3] = out;
      kept[k + 4] = change;
      kept[k + 5] = tanh;
      cell[at + next + j] = c;
      input[j] = out * tanh;
      hidden[at + next + j] = input[j];
    }
  }

  private static void reverse(
      double[][] main,
      double[][] dmain,
      int layer,
      int at,
      double[] hidden,
      double[] cell,
      double[] kept,
      double[] dhidden,
      double[] dcell,
      double[] dinput) {
    int row = 8 * layer;
    int b = dinput.length;
    for (int j = 0; j < b; j++) {
      int k = (at + j) * KEPT;
      int own = layer * b + j;
      double y = kept[k];
      double forget = kept[k + 1];
      double in = kept[k + 2];
      double out = kept[k + 3];
      double change = kept[k + 4];
      double tanh = kept[k + 5];
      double h = hidden[at + j];
      double dh = dhidden[own] + dinput[j];
      double dc = dcell[own] + dh * out * (1 - tanh * tanh);
      double dForget = dc * cell[at + j] * forget * (1 - forget);
      double dIn = dc * change * in * (1 - in);
      double dOut = dh * tanh * out * (1 - out);
      double dChange = dc * in * (1 - change * change);
      dmain[row][j] += dForget * y;
      dmain[row + 1][j] += dIn * h;
      dmain[row + 2][j] += dOut * y;
      dmain[row + 3][j] += dChange * h;
      dmain[row + 4][j] += dForget;
      dmain[row + 5][j] += dIn;
      dmain[row + 6][j] += dOut;
      dmain[row + 7][j] += dChange;
      dcell[own] = dc * forget;
      dhidden[own] = dIn * main[row + 1][j] + dChange * main[row + 3][j];
      dinput[j] = dForget * main[row][j] + dOut * main[row + 2][j];
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
