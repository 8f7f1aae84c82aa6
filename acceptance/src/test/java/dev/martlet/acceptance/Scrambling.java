package dev.martlet.acceptance;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes everything that can be changed in a value: elements of arrays, fields of objects. */
final class Scrambling {
  private final Map<Object, Object> done = new IdentityHashMap<>();

  private Scrambling() {}

  /** Changes what is reachable from here. */
  static void of(@Nullable Object value) {
    new Scrambling().scramble(value);
  }

  private void scramble(@Nullable Object value) {
    if (value == null || done.put(value, value) != null) {
      return;
    }
    if (value.getClass().isArray()) {
      elements(value);
    } else if (value instanceof Iterable<?> items) {
      items.forEach(this::scramble);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::scramble);
    } else if (value.getClass().getClassLoader() instanceof MemoryClassLoader) {
      fields(value);
    }
  }

  private void elements(Object array) {
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      switch (array) {
        case double[] numbers -> numbers[i] = 3 - 2 * numbers[i];
        case float[] numbers -> numbers[i] = 3 - 2 * numbers[i];
        case Object[] objects -> scramble(objects[i]);
        default -> {}
      }
    }
    if (array instanceof Object[] objects && array.getClass() != Object[].class && length > 1) {
      Object first = objects[0];
      objects[0] = objects[length - 1];
      objects[length - 1] = first;
    }
  }

  private void fields(Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || !field.trySetAccessible()) {
          continue;
        }
        try {
          Object value = field.get(object);
          if (Modifier.isFinal(field.getModifiers()) || !(value instanceof Number)) {
            scramble(value);
          } else if (value instanceof Double x) {
            field.set(object, 3 - 2 * x);
          } else if (value instanceof Float x) {
            field.set(object, 3 - 2 * x);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
