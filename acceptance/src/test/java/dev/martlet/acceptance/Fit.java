package dev.martlet.acceptance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well arguments fit a method's parameters. */
enum Fit {
  EXACT,
  ASSIGNABLE;

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          double.class, Double.class,
          float.class, Float.class,
          int.class, Integer.class,
          long.class, Long.class,
          short.class, Short.class,
          byte.class, Byte.class,
          char.class, Character.class,
          boolean.class, Boolean.class);

  boolean all(Class<?>[] types, @Nullable Object[] args) {
    boolean fit = true;
    for (int i = 0; i < types.length; i++) {
      fit &= one(types[i], args[i]);
    }
    return fit;
  }

  private boolean one(Class<?> type, @Nullable Object argument) {
    if (argument == null) {
      return !type.isPrimitive();
    }
    Class<?> boxed = BOXES.getOrDefault(type, type);
    return switch (this) {
      case EXACT -> boxed == argument.getClass();
      case ASSIGNABLE ->
          boxed.isInstance(argument)
              || type == double.class && argument instanceof Number
              || type == long.class && argument instanceof Integer
              || type == float.class && argument instanceof Integer;
    };
  }
}
