package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The value that a field of a type has before anything is assigned. */
final class Defaults {
  private Defaults() {}

  static @Nullable Object of(Type type) {
    return type instanceof Type.Primitive primitive
        ? switch (primitive) {
          case BOOLEAN -> false;
          case BYTE -> (byte) 0;
          case SHORT -> (short) 0;
          case CHAR -> '\0';
          case INT -> 0;
          case LONG -> 0L;
          case FLOAT -> 0f;
          case DOUBLE -> 0.0;
          case VOID -> throw new IllegalArgumentException("void has no value");
        }
        : null;
  }
}
