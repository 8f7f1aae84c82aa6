package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;

/**
 * A variable whose values are followed through the method: one of the source, or one that lowering
 * itself needs, such as the result that an early {@code return} sets. Each is its own identity.
 */
final class Local {
  final Type type;
  final String name;

  /** Whether the derivative stops at what is assigned to it. */
  final boolean isConstantToDerivative;

  Local(Type type, String name) {
    this(type, name, false);
  }

  Local(Type type, String name, boolean isConstantToDerivative) {
    this.type = type;
    this.name = name;
    this.isConstantToDerivative = isConstantToDerivative;
  }

  @Override
  public String toString() {
    return name;
  }
}
