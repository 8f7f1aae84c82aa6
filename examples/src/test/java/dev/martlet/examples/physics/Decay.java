package dev.martlet.examples.physics;

import dev.martlet.annotation.Differentiable;
import dev.martlet.examples.physics.RungeKutta.RightHandSide;

/** An equation that the integrator has never seen; a linear one, whose solution is exponential. */
record Decay(double rate) implements RightHandSide {
  @Override
  @Differentiable
  public double[] at(double time, double[] state) {
    double[] change = new double[state.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = -rate * (i + 1) * state[i];
    }
    return change;
  }
}
