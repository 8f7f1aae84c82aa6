package dev.martlet.layer;

import java.util.random.RandomGenerator;

/**
 * One training: what layers need of it that are not the same in training and in use. It is an
 * argument and no global state, so that a model can be trained on one thread and used on another.
 */
public final class Training {
  private final RandomGenerator random;

  /**
   * Makes a training.
   *
   * @param random where layers get their random numbers
   */
  public Training(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Gives the source of random numbers.
   *
   * @return the generator
   */
  public RandomGenerator random() {
    return random;
  }
}
