package dev.martlet.kernel;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Loops over a function of numbers that costs more than its call. All arithmetic is in {@code
 * double}, so that a {@code float} result is rounded once.
 */
final class Mapped {
  private Mapped() {}

  static UnaryLoop<float[]> floats(DoubleUnaryOperator function) {
    return (x, y, from, to) -> {
      for (int i = from; i < to; i++) {
        y[i] = (float) function.applyAsDouble(x[i]);
      }
    };
  }

  static BinaryLoop<float[]> floats(DoubleBinaryOperator function) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = (float) function.applyAsDouble(x[i], y[i]);
      }
    };
  }

  static UnaryLoop<double[]> doubles(DoubleUnaryOperator function) {
    return (x, y, from, to) -> {
      for (int i = from; i < to; i++) {
        y[i] = function.applyAsDouble(x[i]);
      }
    };
  }

  static BinaryLoop<double[]> doubles(DoubleBinaryOperator function) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = function.applyAsDouble(x[i], y[i]);
      }
    };
  }
}
