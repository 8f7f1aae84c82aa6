package dev.martlet.workbench;

import dev.martlet.annotation.Differentiable;

/** A decay, which is compared with one of height 3 and rate 0.7. */
@Differentiable
record Decay(double height, double rate) {

  @Differentiable
  double[] errors() {
    double[] errors = new double[8];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = height * Math.exp(-rate * i) - 3 * Math.exp(-0.7 * i);
    }
    return errors;
  }

  @Differentiable
  double loss() {
    double sum = 0;
    for (double error : errors()) {
      sum += error * error;
    }
    return sum;
  }
}
