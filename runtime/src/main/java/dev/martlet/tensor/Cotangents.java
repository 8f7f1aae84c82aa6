package dev.martlet.tensor;

import dev.martlet.shape.Shape;
import java.util.ArrayList;
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

  /**
   * A tangent for each argument, each of which has been checked; null among them stands for zero,
   * and so does a list that is empty.
   */
  static <S> List<Tensor<S>> orZeros(
      String operation, List<Tensor<S>> tangents, List<Tensor<S>> arguments) {
    return orZeros(operation, "tangent", "the argument", tangents, arguments);
  }

  /** A cotangent for each result, each of which has been checked; zero is as above. */
  static <S> List<Tensor<S>> allOrZeros(
      String operation, List<Tensor<S>> cotangents, List<Tensor<S>> results) {
    return orZeros(operation, "cotangent", "the result", cotangents, results);
  }

  private static <S> List<Tensor<S>> orZeros(
      String operation, String what, String of, List<Tensor<S>> given, List<Tensor<S>> expected) {
    if (!given.isEmpty() && given.size() != expected.size()) {
      throw new IllegalArgumentException(
          "%s: %d %ss for %d tensors".formatted(operation, given.size(), what, expected.size()));
    }
    List<Tensor<S>> all = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      Tensor<S> like = expected.get(i);
      Tensor<S> each = given.isEmpty() ? null : given.get(i);
      if (each != null) {
        check(operation, what, of, each, like.dtype(), like.layout());
      }
      all.add(each != null ? each : Tensor.zeros(like.dtype(), like.layout()));
    }
    return all;
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
