package dev.martlet.optimizer;

import java.util.Arrays;

/**
 * Some leaves of a model with all that an optimizer knows of them: what its rule is written
 * against. Whatever the leaves are, here they are {@code double}s.
 */
public final class Chunk {
  static final int SIZE = 1_024;

  private final double[] parameters = new double[SIZE];
  private final double[] gradient = new double[SIZE];
  private final double[] step = new double[SIZE];
  private final double[][] states;
  private final float[] scratch = new float[SIZE];
  private LeafUpdate update;
  private int size;

  Chunk(LeafUpdate update) {
    this.update = update;
    this.states = new double[update.states().size()][SIZE];
  }

  /** The same arrays, for other leaves of the same optimizer. */
  Chunk of(LeafUpdate next) {
    update = next;
    return this;
  }

  /** Reads what the rule reads. */
  void read(int from, int count) {
    size = count;
    Arrays.fill(step, 0, count, 0);
    update.parameters().read(from, count, parameters, scratch);
    update.readGradient(from, count, gradient, scratch);
    for (int i = 0; i < states.length; i++) {
      update.states().get(i).read(from, count, states[i], scratch);
    }
  }

  /** Writes the states that the rule has changed. */
  void writeStates(int from) {
    for (int i = 0; i < states.length; i++) {
      update.states().get(i).write(from, size, states[i], scratch);
    }
  }

  /** Adds a multiple of the step to the parameters, and writes them. */
  void writeMoved(int from, double factor, Numbers to) {
    for (int i = 0; i < size; i++) {
      parameters[i] += factor * step[i];
    }
    to.write(from, size, parameters, scratch);
  }

  /**
   * Counts the leaves.
   *
   * @return how many numbers of the arrays count
   */
  public int size() {
    return size;
  }

  /**
   * Gives the numbers that are learned.
   *
   * @return the parameters before the step
   */
  public double[] parameters() {
    return parameters;
  }

  /**
   * Gives the derivative of the loss by each parameter.
   *
   * @return the gradient, clipped where that was asked for
   */
  public double[] gradient() {
    return gradient;
  }

  /**
   * Gives what is to be written.
   *
   * @return where the rule puts what is added to each parameter; zeros before that
   */
  public double[] step() {
    return step;
  }

  /**
   * Gives what the optimizer remembers of each leaf from update to update, at first 0.
   *
   * @param number which of its numbers
   * @return the numbers, to be read and written
   */
  public double[] state(int number) {
    return states[number];
  }

  /**
   * Gives the learning rate.
   *
   * @return that of this update, for these leaves
   */
  public double rate() {
    return update.rate();
  }

  /**
   * Gives the weight decay.
   *
   * @return that for these leaves
   */
  public double weightDecay() {
    return update.weightDecay();
  }

  /**
   * Counts the updates.
   *
   * @return the number of this one, from 1
   */
  public double time() {
    return update.time();
  }

  /**
   * Gives the Euclidean length of all parameters of the array or tensor that these are from.
   *
   * @return the length; {@code NaN} unless the optimizer asks for it
   */
  public double parameterNorm() {
    return update.parameterNorm();
  }

  /**
   * Gives the Euclidean length of the gradient by all these.
   *
   * @return the length; {@code NaN} unless the optimizer asks for it
   */
  public double gradientNorm() {
    return update.gradientNorm();
  }
}
