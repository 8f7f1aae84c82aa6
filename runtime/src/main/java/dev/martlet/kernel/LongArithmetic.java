package dev.martlet.kernel;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic on {@code long}s, which overflow as Java's do; a division by 0 is its exception. */
final class LongArithmetic {
  private LongArithmetic() {}

  static @Nullable UnaryLoop<long[]> values(Pointwise function) {
    if (function == Pointwise.NEGATED) {
      return mapped(x -> -x);
    }
    if (function == Pointwise.ABS) {
      return mapped(Math::abs);
    }
    if (function == Pointwise.SIGN) {
      return mapped(Long::signum);
    }
    return function == Pointwise.SQUARED ? mapped(x -> x * x) : null;
  }

  static @Nullable BinaryLoop<long[]> pairs(Pairwise function) {
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

  private static UnaryLoop<long[]> mapped(LongUnaryOperator function) {
    return (x, y, from, to) -> {
      for (int i = from; i < to; i++) {
        y[i] = function.applyAsLong(x[i]);
      }
    };
  }

  private static BinaryLoop<long[]> combined(LongBinaryOperator function) {
    return (x, y, z, from, to) -> {
      for (int i = from; i < to; i++) {
        z[i] = function.applyAsLong(x[i], y[i]);
      }
    };
  }
}
