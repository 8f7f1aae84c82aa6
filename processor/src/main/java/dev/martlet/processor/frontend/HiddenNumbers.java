package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;

/**
 * Finds real numbers in arrays and collections that carry no derivative all the same, such as
 * {@code Double[]} and {@code List<double[]>}: a gradient without them would be silently
 * incomplete.
 */
record HiddenNumbers(TangentTypes tangents) {

  /** Whether there are such numbers in values of the type. */
  boolean areIn(Type type) {
    return switch (type) {
      case Type.Array(var element) -> !tangents.carries(type) && holdsNumbers(element);
      case Type.Declared declared when TangentTypes.isContainer(declared) ->
          !tangents.carries(type) && holdsNumbers(declared.arguments().getLast());
      case Type.Wildcard(_, var bound) -> areIn(bound);
      case Type.Declared _, Type.Primitive _, Type.Variable _ -> false;
    };
  }

  private boolean holdsNumbers(Type type) {
    return type instanceof Type.Declared declared && tangents.carries(declared)
        || type instanceof Type.Array && tangents.carries(type)
        || areIn(type);
  }
}
