package dev.martlet.optimizer;

/**
 * Steps down the gradient, with momentum where that is asked for (Polyak 1964; Nesterov 1983, as in
 * Sutskever et al. 2013).
 *
 * @param <M> the type of the model
 */
public final class Sgd<M> extends Optimizer<M> {
  private final double momentum;
  private final boolean isNesterov;

  /**
   * Makes one with a constant learning rate and without momentum.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public Sgd(M model, double rate) {
    this(model, rate, 0);
  }

  /**
   * Makes one with a constant learning rate.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   * @param momentum which part of the last step is added to this one
   */
  public Sgd(M model, double rate, double momentum) {
    this(model, Schedule.constant(rate), momentum, false, 0);
  }

  /**
   * Makes one without momentum.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public Sgd(M model, Schedule schedule) {
    this(model, schedule, 0, false, 0);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param momentum which part of the last step is added to this one
   * @param isNesterov whether the gradient counts as if it were taken where the momentum leads
   * @param weightDecay which part of the weights is added to the gradient
   */
  public Sgd(M model, Schedule schedule, double momentum, boolean isNesterov, double weightDecay) {
    super(model, schedule, momentum == 0 ? 0 : 1);
    this.momentum = momentum;
    this.isNesterov = isNesterov;
    setWeightDecay(weightDecay);
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] parameters = leaves.parameters();
    double[] step = leaves.step();
    double rate = leaves.rate();
    double decay = leaves.weightDecay();
    for (int i = 0; i < leaves.size(); i++) {
      step[i] = -rate * (gradient[i] + decay * parameters[i]);
    }
    if (momentum == 0) {
      return;
    }
    double[] velocity = leaves.state(0);
    for (int i = 0; i < leaves.size(); i++) {
      velocity[i] = momentum * velocity[i] + step[i];
      step[i] = isNesterov ? momentum * velocity[i] + step[i] : velocity[i];
    }
  }
}
