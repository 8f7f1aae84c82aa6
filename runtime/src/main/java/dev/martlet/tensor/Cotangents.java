package dev.martlet.tensor;

import dev.martlet.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** A tangent that has been checked; null stands for zero. */
  static <S> Tensor<S> orZero(String operation, @Nullable Tensor<S> tangent, Tensor<S> argument) {
    if (tangent == null) {
      return Tensor.zeros(argument.dtype(), argument.layout());
    }
    checkTangent(operation, tangent, argument);
    return tangent;
  }

  /** Checks that there is a tangent for each argument, and that each has its shape and type. */
  static <S> void checkTangents(
      String operation, List<Tensor<S>> tangents, List<Tensor<S>> arguments) {
    checkCount(operation, "tangents", tangents, arguments);
    for (int i = 0; i < arguments.size(); i++) {
      checkTangent(operation, tangents.get(i), arguments.get(i));
    }
  }

  /** Checks that there is a cotangent for each result, and that each has its shape and type. */
  static <S> void checkAll(String operation, List<Tensor<S>> cotangents, List<Tensor<S>> results) {
    checkCount(operation, "cotangents", cotangents, results);
    for (int i = 0; i < results.size(); i++) {
      check(operation, cotangents.get(i), results.get(i).dtype(), results.get(i).layout());
    }
  }

  private static void checkCount(String operation, String what, List<?> given, List<?> expected) {
    if (given.size() != expected.size()) {
      throw new IllegalArgumentException(
          "%s: %d %s for %d tensors".formatted(operation, given.size(), what, expected.size()));
    }
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
