package dev.martlet.processor.ir;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The Java type of a value. Its text is Java's own but for nested classes, which keep their binary
 * name ({@code java.util.Map$Entry<java.lang.String, ?>}), so that the text can be read back.
 */
public sealed interface Type {

  /** Java's primitive types, and {@code void} as the result of a call that has none. */
  enum Primitive implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    VOID;

    private final String keyword = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
      return keyword;
    }
  }

  /** A class, interface, record or enum: its binary name, and type arguments where it has some. */
  record Declared(String name, List<Type> arguments) implements Type {
    public Declared {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? name
          : name
              + arguments.stream().map(Type::toString).collect(Collectors.joining(", ", "<", ">"));
    }
  }

  /** An array. */
  record Array(Type element) implements Type {
    @Override
    public String toString() {
      return element + "[]";
    }
  }

  /**
   * A type variable of the method or class at hand.
   *
   * @param bound its first bound, erased
   */
  record Variable(String name, Type bound) implements Type {
    /** One without a bound. */
    public Variable(String name) {
      this(name, OBJECT);
    }

    @Override
    public String toString() {
      return "'" + name;
    }
  }

  /** {@code ?}, {@code ? extends B} or {@code ? super B}; an unbounded one extends Object. */
  record Wildcard(boolean isSuper, Type bound) implements Type {
    @Override
    public String toString() {
      return isSuper ? "? super " + bound : bound.equals(OBJECT) ? "?" : "? extends " + bound;
    }
  }

  Declared OBJECT = declared("java.lang.Object");
  Declared STRING = declared("java.lang.String");
  Declared BOXED_DOUBLE = declared("java.lang.Double");
  Declared BOXED_FLOAT = declared("java.lang.Float");

  /** The class of this binary name, with these type arguments. */
  static Declared declared(String name, Type... arguments) {
    return new Declared(name, List.of(arguments));
  }

  /** Whether this is {@code double} or {@code float}: a real scalar that carries a derivative. */
  default boolean isReal() {
    return this == Primitive.DOUBLE || this == Primitive.FLOAT;
  }

  /** Whether this is {@code Double} or {@code Float}. */
  default boolean isBoxedReal() {
    return equals(BOXED_DOUBLE) || equals(BOXED_FLOAT);
  }

  /** Whether an object tells at run time that it is of this type, so that a cast checks it all. */
  default boolean isReifiable() {
    return switch (this) {
      case Primitive _ -> true;
      case Declared declared ->
          declared.arguments().stream()
              .allMatch(
                  each ->
                      each instanceof Wildcard(var isSuper, var bound)
                          && !isSuper
                          && bound.equals(OBJECT));
      case Array(var element) -> element.isReifiable();
      case Variable _, Wildcard _ -> false;
    };
  }

  /** Whether this is a class, array or type variable rather than a primitive. */
  default boolean isReference() {
    return !(this instanceof Primitive);
  }
}
