package dev.martlet.processor.frontend;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as text that is equal only where they are the same to the last bit. */
final class Rendering {
  /** Exceptions of which the virtual machine words the message. */
  private static final Set<String> UNSPOKEN =
      Set.of(
          "NullPointerException",
          "ClassCastException",
          "ArrayIndexOutOfBoundsException",
          "ArrayStoreException",
          "NegativeArraySizeException");

  private Rendering() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Double d -> d + ":" + Long.toHexString(Double.doubleToLongBits(d));
      case Float f -> f + ":f" + Integer.toHexString(Float.floatToIntBits(f));
      case Long l -> l + "L";
      case Character c -> "'" + c + "'";
      case Byte b -> b + "b";
      case Short s -> s + "s";
      case String s -> '"' + s + '"';
      default -> value.getClass().isArray() ? array(value) : object(value);
    };
  }

  private static String object(Object value) {
    String text = value.toString();
    return text.contains("@") ? value.getClass().getSimpleName().replaceAll("\\d.*", "") : text;
  }

  private static String array(Object array) {
    var text = new StringBuilder(array.getClass().getSimpleName()).append('[');
    for (int i = 0; i < Array.getLength(array); i++) {
      text.append(i == 0 ? "" : ", ").append(of(Array.get(array, i)));
    }
    return text.append(']').toString();
  }

  static String ofException(Throwable e) {
    String name = e.getClass().getSimpleName();
    return UNSPOKEN.contains(name) ? name : name + ": " + e.getMessage();
  }

  /** The static variables that are not final. */
  static String ofStatics(Class<?> type) {
    var text = new StringBuilder();
    for (Field field : statics(type)) {
      try {
        field.setAccessible(true);
        text.append(field.getName()).append('=').append(of(field.get(null))).append(' ');
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return text.toString();
  }

  /** Whether a class or one in it has static variables that are not final. */
  static boolean hasState(Class<?> type) {
    return !statics(type).isEmpty()
        || Arrays.stream(type.getDeclaredClasses()).anyMatch(Rendering::hasState);
  }

  private static List<Field> statics(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .filter(field -> !Modifier.isFinal(field.getModifiers()))
        .toList();
  }
}
