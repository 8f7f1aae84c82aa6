package dev.martlet.optimizer;

/**
 * Steps by the gradient over the root of the sum of its squares (Duchi, Hazan and Singer 2011).
 *
 * @param <M> the type of the model
 */
public final class AdaGrad<M> extends Optimizer<M> {
  private final double initialSum;
  private final double epsilon;

  /**
   * Makes one with a constant learning rate and initialSum 0.1, epsilon 1e-8.
   *
   * @param model what is to be learned
   * @param rate the learning rate
   */
  public AdaGrad(M model, double rate) {
    this(model, Schedule.constant(rate));
  }

  /**
   * Makes one with the usual numbers.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   */
  public AdaGrad(M model, Schedule schedule) {
    this(model, schedule, 0.1, 1e-8);
  }

  /**
   * Makes one.
   *
   * @param model what is to be learned
   * @param schedule the learning rate of each update
   * @param initialSum what the sum of squares starts from
   * @param epsilon what keeps the divisor from zero
   */
  public AdaGrad(M model, Schedule schedule, double initialSum, double epsilon) {
    super(model, schedule, 1);
    this.initialSum = initialSum;
    this.epsilon = epsilon;
  }

  @Override
  protected void step(Chunk leaves) {
    double[] gradient = leaves.gradient();
    double[] sum = leaves.state(0);
    double[] step = leaves.step();
    double rate = leaves.rate();
    for (int i = 0; i < leaves.size(); i++) {
      sum[i] += gradient[i] * gradient[i];
      step[i] = -rate * gradient[i] / (Math.sqrt(initialSum + sum[i]) + epsilon);
    }
  }
}
