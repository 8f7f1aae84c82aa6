package dev.martlet.optimizer;

/**
 * {@link AdamW} whose steps are as long as the weights of their array (You et al. 2020).
 *
 * @param <M> the type of the model
 */
public final class Lamb<M> extends Optimizer<M> {
  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and weightDecay 0.01, beta1 0.9, beta2 0.999, epsilon
   * 1e-6.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public Lamb(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public Lamb(M model, Schedule schedule) {
    this(model, schedule, 0.01, 0.9, 0.999, 1e-6);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param weightDecay which part of the weights is added to the step before it is scaled
   * @param beta1 which part of the mean of gradients is kept from update to update
   * @param beta2 which part of the mean of their squares is kept
   * @param epsilon what keeps the divisor from zero
   */
  public Lamb(
      M model, Schedule schedule, double weightDecay, double beta1, double beta2, double epsilon) {
    super(model, schedule, 2);
    setWeightDecay(weightDecay);
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
    double[] parameters = leaves.parameters();
    double rate = leaves.rate();
    double decay = leaves.weightDecay();
    double firstUnbiased = 1 / (1 - Math.pow(beta1, leaves.time()));
    double secondUnbiased = 1 / (1 - Math.pow(beta2, leaves.time()));
    for (int i = 0; i < leaves.size(); i++) {
      first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
      second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
      double ratio = first[i] * firstUnbiased / (Math.sqrt(second[i] * secondUnbiased) + epsilon);
      step[i] = -rate * (ratio + decay * parameters[i]);
    }
  }

  @Override
  protected boolean isLayerwise() {
    return true;
  }

  /** The ratio of both lengths; 1 where one is 0. */
  @Override
  protected double trust(double parameterNorm, double stepNorm) {
    return parameterNorm > 0 && stepNorm > 0 ? parameterNorm / stepNorm : 1;
  }
}
