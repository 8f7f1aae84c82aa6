package dev.martlet.layer;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;

/** What is added to the places of a sequence so that layers can tell them apart. */
public final class Positions {
  private Positions() {}

  /**
   * Makes sines and cosines of all wave lengths from one turn to 10,000 (Vaswani et al. 2017).
   *
   * @param dtype the type of the numbers
   * @param time how many places there are
   * @param width how many numbers each has: sines at even places, cosines at odd ones
   * @param <S> the scalar type
   * @return of shape {@code [time, width]}
   */
  public static <S> Tensor<S> sinusoidal(DType<S> dtype, int time, int width) {
    double[] numbers = new double[time * width];
    for (int place = 0; place < time; place++) {
      for (int i = 0; i < width; i++) {
        double angle = place / Math.pow(10_000, (double) (i - i % 2) / width);
        numbers[place * width + i] = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
      }
    }
    return Tensor.of(numbers, time, width).converted(dtype);
  }
}
