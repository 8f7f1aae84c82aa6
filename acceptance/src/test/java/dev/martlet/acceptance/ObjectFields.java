package dev.martlet.acceptance;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes objects without their constructors, and reaches their fields. */
final class ObjectFields {
  private ObjectFields() {}

  static Object allocate(Class<?> type) {
    try {
      // By reflection, since javac warns of the class.
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field instance = unsafe.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      return unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e instanceof InvocationTargetException ? e.getCause() : e);
    }
  }

  /** The fields that each object has, the inherited ones first. */
  static List<Field> of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    if (type.getSuperclass() != null) {
      fields.addAll(of(type.getSuperclass()));
    }
    Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(fields::add);
    return fields;
  }

  /** The object's field that a field of its tangent belongs to, or else its enclosing object. */
  static Field of(Object object, String tangentName) {
    List<Field> fields = of(object.getClass());
    return fields.stream()
        .filter(field -> tangentName.replaceFirst("_$", "").equals(field.getName()))
        .findFirst()
        .or(() -> fields.stream().filter(Field::isSynthetic).findFirst())
        .orElseThrow();
  }

  static @Nullable Object get(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static void set(Field field, Object object, @Nullable Object value) {
    try {
      field.setAccessible(true);
      field.set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
