package dev.martlet.optimizer;

/**
 * Steps by the gradient over the root of the mean of its squares (Tieleman and Hinton 2012).
 *
 * @param <M> the type of the model
 */
public final class RmsProp<M> extends Optimizer<M> {
  private final double rho;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and rho 0.9, epsilon 1e-8.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public RmsProp(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public RmsProp(M model, Schedule schedule) {
    this(model, schedule, 0.9, 1e-8);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param rho which part of the mean is kept from update to update
   * @param epsilon what keeps the divisor from zero
   */
  public RmsProp(M model, Schedule schedule, double rho, double epsilon) {
    super(model, schedule, 1);
    this.rho = rho;
    this.epsilon = epsilon;
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] mean = leaves.state(0);
    double[] step = leaves.step();
    double rate = leaves.rate();
    for (int i = 0; i < leaves.size(); i++) {
      mean[i] = rho * mean[i] + (1 - rho) * gradient[i] * gradient[i];
      step[i] = -rate * gradient[i] / (Math.sqrt(mean[i]) + epsilon);
    }
  }
}
