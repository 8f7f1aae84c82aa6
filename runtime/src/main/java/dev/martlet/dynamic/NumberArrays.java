package dev.martlet.dynamic;

import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of numbers, and arrays of those, as elements of collections: each is its own kind of
 * tangent. A leaf is named by its indices, as in {@code "2[0][1]"}.
 */
final class NumberArrays {
  private NumberArrays() {}

  /** Arrays of whole numbers and the like are none: nothing in them has a derivative. */
  static boolean isOne(Object value) {
    Class<?> type = value.getClass();
    if (!type.isArray()) {
      return false;
    }
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return !type.isPrimitive() || type == double.class || type == float.class;
  }

  static boolean areTwo(Object one, Object other) {
    return isOne(one) && isOne(other);
  }

  /** Zeros of an array's shape. */
  static Object zeros(Object array) {
    return scaled(array, 0);
  }

  static Object plus(Object one, Object other) {
    return combined("", one, other, (_, first, second) -> first + second);
  }

  static Object scaled(Object array, double factor) {
    return combined("", array, array, (_, first, _) -> factor == 0 ? 0 : first * factor);
  }

  static Object mapped(String name, Object array, LeafMapper mapper) {
    return combined(name, array, array, new Mapping(mapper));
  }

  /**
   * Combines the leaves of two arrays.
   *
   * @throws IllegalArgumentException if their lengths differ
   */
  static Object combined(String name, Object one, Object other, LeafCombiner combiner) {
    return switch (one) {
      case double[] numbers -> {
        double[] others = (double[]) other;
        check(numbers.length, others.length);
        double[] made = new double[numbers.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = combiner.combine(name(name, i), numbers[i], others[i]);
        }
        yield made;
      }
      case float[] numbers -> {
        float[] others = (float[]) other;
        check(numbers.length, others.length);
        float[] made = new float[numbers.length];
        for (int i = 0; i < made.length; i++) {
          made[i] = combiner.combine(name(name, i), numbers[i], others[i]);
        }
        yield made;
      }
      default -> {
        @Nullable Object[] rows = (Object[]) one;
        @Nullable Object[] others = (Object[]) other;
        check(rows.length, others.length);
        @Nullable Object[] made = rows.clone();
        for (int i = 0; i < made.length; i++) {
          Object row = rows[i] == null ? others[i] : rows[i];
          if (row != null) {
            Object second = others[i] == null ? zeros(row) : others[i];
            made[i] = combined(name(name, i), rows[i] == null ? zeros(row) : row, second, combiner);
          }
        }
        yield made;
      }
    };
  }

  private static String name(String name, int index) {
    return name.isEmpty() ? "" : name + '[' + index + ']';
  }

  private static void check(int expected, int given) {
    if (expected != given) {
      throw new IllegalArgumentException(
          "a tangent of length " + given + " for an array of length " + expected);
    }
  }

  /** Looks at the first of two leaves. */
  private record Mapping(LeafMapper mapper) implements LeafCombiner {
    @Override
    public double combine(String name, double first, double second) {
      return mapper.map(name, first);
    }

    @Override
    public float combine(String name, float first, float second) {
      return mapper.map(name, first);
    }
  }
}
