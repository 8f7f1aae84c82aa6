package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Type;

/** A parameter or local variable of Java; {@link Naming} gives it its name. */
final class Variable {
  private final Type type;
  private final String hint;
  private final boolean isParameter;
  private String name = "";

  Variable(Type type, String hint, boolean isParameter) {
    this.type = type;
    this.hint = hint;
    this.isParameter = isParameter;
  }

  Type type() {
    return type;
  }

  /** What it should be called. */
  String hint() {
    return hint;
  }

  /** Whether it is a parameter of the method, or of a lambda. */
  boolean isParameter() {
    return isParameter;
  }

  String name() {
    return name;
  }

  void rename(String chosen) {
    name = chosen;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? hint : name;
  }
}
