package dev.martlet.kernel;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic on {@code int}s, which overflow as Java's do; a division by 0 is its exception. */
final class IntArithmetic {
  private IntArithmetic() {}

  static @Nullable UnaryLoop<int[]> values(Pointwise function) {
    if (function == Pointwise.NEGATED) {
      return mapped(x -> -x);
    }
    if (function == Pointwise.ABS) {
      return mapped(Math::abs);
    }
    if (function == Pointwise.SIGN) {
      return mapped(Integer::signum);
    }
    return function == Pointwise.SQUARED ? mapped(x -> x * x) : null;
  }

  static @Nullable BinaryLoop<int[]> pairs(Pairwise function) {
    if (function == Pairwise.PLUS) {
      return combined((x, y) -> x + y);
    }
    if (function == Pairwise.MINUS) {
      return combined((x, y) -> x - y);
    }
    if (function == Pairwise.TIMES) {
      return combined((x, y) -> x * y);
    }
    if (function == Pairwise.DIVIDED_BY) {
      return combined((x, y) -> x / y);
    }
    if (function == Pairwise.MAX) {
      return combined(Math::max);
    }
    return function == Pairwise.MIN ? combined(Math::min) : null;
  }

  private static UnaryLoop<int[]> mapped(IntUnaryOperator function) {
    return (x, y, from, to) -> {
      for (int i = from; i < to; i++) {
        y[i] = function.applyAsInt(x[i]);
      }
    };
  }

  private static BinaryLoop<int[]> combined(IntBinaryOperator function) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = function.applyAsInt(x[i], y[i]);
      }
    };
  }
}
