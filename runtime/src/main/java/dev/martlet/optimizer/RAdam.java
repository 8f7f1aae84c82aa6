package dev.martlet.optimizer;

/**
 * {@link Adam} whose first steps do not trust the mean of squares (Liu et al. 2020).
 *
 * @param <M> the type of the model
 */
public final class RAdam<M> extends Optimizer<M> {
  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and beta1 0.9, beta2 0.999, epsilon 1e-8.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public RAdam(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public RAdam(M model, Schedule schedule) {
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
  public RAdam(M model, Schedule schedule, double beta1, double beta2, double epsilon) {
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
    double memory = 2 / (1 - beta2) - 1;
    double forgotten = Math.pow(beta2, leaves.time());
    double samples = memory - 2 * leaves.time() * forgotten / (1 - forgotten);
    double unbiased = leaves.rate() / (1 - Math.pow(beta1, leaves.time()));
    boolean isRectified = samples >= 5;
    double rectified =
        isRectified
            ? unbiased
                * Math.sqrt(1 - forgotten)
                * Math.sqrt(
                    (samples - 4)
                        * (samples - 2)
                        * memory
                        / ((memory - 4) * (memory - 2) * samples))
            : unbiased;
    for (int i = 0; i < leaves.size(); i++) {
      first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
      second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
      double divisor = isRectified ? Math.sqrt(second[i]) + epsilon : 1;
      step[i] = -rectified * first[i] / divisor;
    }
  }
}
