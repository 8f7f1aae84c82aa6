package dev.martlet.optimizer;

/**
 * A learning rate that depends on how many updates there have been.
 *
 * {@snippet :
 * var optimizer = new AdamW<>(model, Schedule.cosine(3e-4, 10_000).warmedUp(500), 0.1);
 * }
 */
@FunctionalInterface
public interface Schedule {

  /**
   * Gives the rate of one update.
   *
   * @param step how many updates there have been before
   * @return the rate
   */
  double rate(long step);

  /**
   * The same rate always.
   *
   * @param rate the rate
   * @return the schedule
   */
  static Schedule constant(double rate) {
    return _ -> rate;
  }

  /**
   * A rate that is multiplied by a factor after each so many updates.
   *
   * @param rate the first rate
   * @param factor the factor
   * @param every how many updates there are in between
   * @return the schedule
   */
  static Schedule stepwise(double rate, double factor, long every) {
    checkPositive("every", every);
    return step -> rate * Math.pow(factor, (double) Math.floorDiv(step, every));
  }

  /**
   * A rate that is multiplied by a factor again and again, smoothly.
   *
   * @param rate the first rate
   * @param factor by what the rate is smaller after so many updates
   * @param every how many updates
   * @return the schedule
   */
  static Schedule exponential(double rate, double factor, long every) {
    checkPositive("every", every);
    return step -> rate * Math.pow(factor, (double) step / every);
  }

  /**
   * Different rates, one after the other.
   *
   * @param boundaries the updates at which the next rate begins, in increasing order
   * @param rates the rates, one more than there are boundaries
   * @return the schedule
   * @throws IllegalArgumentException if there are more or less rates, or boundaries do not increase
   */
  static Schedule piecewise(long[] boundaries, double[] rates) {
    long[] ends = boundaries.clone();
    double[] values = rates.clone();
    if (values.length != ends.length + 1) {
      throw new IllegalArgumentException(
          "piecewise: %d rates for %d boundaries".formatted(values.length, ends.length));
    }
    for (int i = 1; i < ends.length; i++) {
      if (ends[i] <= ends[i - 1]) {
        throw new IllegalArgumentException("piecewise: the boundaries do not increase");
      }
    }
    return step -> {
      int piece = 0;
      while (piece < ends.length && step >= ends[piece]) {
        piece++;
      }
      return values[piece];
    };
  }

  /**
   * Half a period of a cosine, from a rate to zero (Loshchilov and Hutter 2017); zero after that.
   *
   * @param rate the first rate
   * @param steps after how many updates the rate is zero
   * @return the schedule
   */
  static Schedule cosine(double rate, long steps) {
    return cosine(rate, 0, steps);
  }

  /**
   * Half a period of a cosine, from one rate to another.
   *
   * @param rate the first rate
   * @param end the last rate
   * @param steps after how many updates the last rate is reached
   * @return the schedule
   */
  static Schedule cosine(double rate, double end, long steps) {
    checkPositive("steps", steps);
    return step ->
        end + (rate - end) * (1 + Math.cos(Math.PI * Math.min(1, (double) step / steps))) / 2;
  }

  /**
   * One cycle (Smith and Topin 2018): up to a rate along a cosine, and down to nearly nothing along
   * another one.
   *
   * @param peak the highest rate; the first one is a 25th of it, the last one a 250,000th
   * @param steps how many updates there are in all
   * @param rising which part of them the rate rises, from 0 to 1
   * @return the schedule
   */
  static Schedule oneCycle(double peak, long steps, double rising) {
    checkPositive("steps", steps);
    if (!(rising >= 0 && rising <= 1)) {
      throw new IllegalArgumentException("oneCycle: %s is no part of the cycle".formatted(rising));
    }
    double first = peak / 25;
    double last = first / 10_000;
    double top = rising * steps;
    return step ->
        step < top
            ? peak + (first - peak) * (1 + Math.cos(Math.PI * step / top)) / 2
            : last
                + (peak - last)
                    * (1 + Math.cos(Math.PI * Math.min(1, (step - top) / Math.max(1, steps - top))))
                    / 2;
  }

  /**
   * The same with a linear rise from nothing before it.
   *
   * @param steps how many updates the rise takes; this schedule starts after them
   * @return the schedule
   */
  default Schedule warmedUp(long steps) {
    checkPositive("steps", steps);
    return step -> step < steps ? rate(0) * (step + 1) / steps : rate(step - steps);
  }

  private static void checkPositive(String name, long number) {
    if (number <= 0) {
      throw new IllegalArgumentException("%s is %d, and must be positive".formatted(name, number));
    }
  }
}
