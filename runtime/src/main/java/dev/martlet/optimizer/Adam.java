package dev.martlet.optimizer;

/**
 * Steps by the mean of gradients over the root of the mean of their squares, both unbiased (Kingma
 * and Ba 2015).
 *
 * @param <M> the type of the model
 */
public final class Adam<M> extends Optimizer<M> {
  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and beta1 0.9, beta2 0.999, epsilon 1e-8.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public Adam(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public Adam(M model, Schedule schedule) {
    this(model, schedule, 0.9, 0.999, 1e-8);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param beta1 which part of the mean of gradients is kept from update to update
   * @param beta2 which part of the mean of their squares is kept
   * @param epsilon what keeps the divisor from zero
   */
  public Adam(M model, Schedule schedule, double beta1, double beta2, double epsilon) {
    super(model, schedule, 2);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] first = leaves.state(0);
    double[] second = leaves.state(1);
    double[] step = leaves.step();
    double unbiased =
        leaves.rate()
            * Math.sqrt(1 - Math.pow(beta2, leaves.time()))
            / (1 - Math.pow(beta1, leaves.time()));
    for (int i = 0; i < leaves.size(); i++) {
      first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
      second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
      step[i] = -unbiased * first[i] / (Math.sqrt(second[i]) + epsilon);
    }
  }
}
