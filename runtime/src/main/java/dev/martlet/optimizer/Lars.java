package dev.martlet.optimizer;

/**
 * {@link Sgd} with momentum, whose rate is, array by array, in proportion to the length of the
 * weights over that of the gradient (You, Gitman and Ginsburg 2017).
 *
 * @param <M> the type of the model
 */
public final class Lars<M> extends Optimizer<M> {
  private final double momentum;
  private final double trust;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and momentum 0.9, weightDecay 1e-4, trust 0.001,
   * epsilon 1e-9.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public Lars(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public Lars(M model, Schedule schedule) {
    this(model, schedule, 0.9, 1e-4, 0.001, 1e-9);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param momentum which part of the last step is added to this one
   * @param weightDecay which part of the weights is added to the gradient
   * @param trust how long a step is for weights of length 1 at a rate of 1
   * @param epsilon what keeps the divisor from zero
   */
  public Lars(
      M model,
      Schedule schedule,
      double momentum,
      double weightDecay,
      double trust,
      double epsilon) {
    super(model, schedule, 1);
    this.momentum = momentum;
    setWeightDecay(weightDecay);
    this.trust = trust;
    this.epsilon = epsilon;
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] parameters = leaves.parameters();
    double[] velocity = leaves.state(0);
    double[] step = leaves.step();
    double decay = leaves.weightDecay();
    double weight = leaves.parameterNorm();
    double slope = leaves.gradientNorm();
    double ratio =
        weight > 0 && slope > 0 ? trust * weight / (slope + decay * weight + epsilon) : 1;
    double rate = leaves.rate() * ratio;
    for (int i = 0; i < leaves.size(); i++) {
      velocity[i] = momentum * velocity[i] - rate * (gradient[i] + decay * parameters[i]);
      step[i] = velocity[i];
    }
  }

  @Override
  protected boolean needsNorms() {
    return true;
  }
}
