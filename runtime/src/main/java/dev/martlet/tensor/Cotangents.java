package dev.martlet.tensor;

import dev.martlet.shape.Shape;

/** Checks of what pullbacks and differentials are applied to. */
final class Cotangents {
  private Cotangents() {}

  /**
   * Checks that a cotangent has the shape and type of the result.
   *
   * @param operation who asks, for the message
   */
  static void check(String operation, Tensor<?> cotangent, DType<?> dtype, Shape shape) {
    check(operation, "cotangent", "the result", cotangent, dtype, shape);
  }

  /** Checks that a tangent has the shape and type of the argument. */
  static void checkTangent(String operation, Tensor<?> tangent, Tensor<?> argument) {
    check(operation, "tangent", "the argument", tangent, argument.dtype(), argument.layout());
  }

  private static void check(
      String operation, String what, String of, Tensor<?> given, DType<?> dtype, Shape shape) {
    if (!given.layout().equals(shape) || given.dtype() != dtype) {
      throw new IllegalArgumentException(
          "%s: the %s is of %s and shape %s, but %s of %s and shape %s"
              .formatted(operation, what, given.dtype(), given.layout(), of, dtype, shape));
    }
  }
}
