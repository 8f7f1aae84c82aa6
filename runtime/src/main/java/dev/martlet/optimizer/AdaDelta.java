package dev.martlet.optimizer;

/**
 * Steps by the gradient times the ratio of what steps and gradients have been like lately (Zeiler
 * 2012).
 *
 * @param <M> the type of the model
 */
public final class AdaDelta<M> extends Optimizer<M> {
  private final double rho;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and rho 0.95, epsilon 1e-6.
   *
   * @param model what is to be learned
   * @param rate the learning rate; usual is 1
   */
  public AdaDelta(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public AdaDelta(M model, Schedule schedule) {
    this(model, schedule, 0.95, 1e-6);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param rho which part of the means is kept from update to update
   * @param epsilon what keeps the divisor from zero
   */
  public AdaDelta(M model, Schedule schedule, double rho, double epsilon) {
    super(model, schedule, 2);
    this.rho = rho;
    this.epsilon = epsilon;
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] gradients = leaves.state(0);
    double[] steps = leaves.state(1);
    double[] step = leaves.step();
    double rate = leaves.rate();
    for (int i = 0; i < leaves.size(); i++) {
      gradients[i] = rho * gradients[i] + (1 - rho) * gradient[i] * gradient[i];
      double size = gradient[i] * Math.sqrt(steps[i] + epsilon) / Math.sqrt(gradients[i] + epsilon);
      steps[i] = rho * steps[i] + (1 - rho) * size * size;
      step[i] = -rate * size;
    }
  }
}
