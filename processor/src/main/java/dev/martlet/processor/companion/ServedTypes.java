package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Set;

/** The types of the one object that serves all type arguments of a differentiable record. */
final class ServedTypes {
  private ServedTypes() {}

  /** {@code DifferentiableType<Model, ModelTangentVector>}. */
  static Type.Declared typeOf(Structure structure) {
    return Type.declared("dev.martlet.DifferentiableType", model(structure), vector(structure));
  }

  /** What users get: that of the record's own type arguments, where the tangents have them. */
  static Type.Declared typeForUsers(Structure structure) {
    return isGeneric(structure)
        ? Type.declared("dev.martlet.DifferentiableType", structure.type(), structure.tangent())
        : typeOf(structure);
  }

  /** Whether tangents of the record have type arguments of it. */
  static boolean isGeneric(Structure structure) {
    return !variables(structure).isEmpty();
  }

  private static Set<String> variables(Structure structure) {
    return TypeVariables.of(List.of(structure.tangent())).keySet();
  }

  /** The bounds stand for all type arguments of tangents. */
  static Type.Declared vector(Structure structure) {
    return (Type.Declared) served(structure, structure.tangent());
  }

  /** What a type within the tangent is there. */
  static Type served(Structure structure, Type type) {
    return TypeVariables.bounded(type, variables(structure));
  }

  /** One object serves all type arguments of a generic record. */
  static Type.Declared model(Structure structure) {
    Set<String> variables = variables(structure);
    return new Type.Declared(
        structure.type().name(),
        structure.type().arguments().stream()
            .<Type>map(
                argument ->
                    argument instanceof Type.Variable variable
                            && variables.contains(variable.name())
                        ? variable.bound()
                        : new Type.Wildcard(false, Type.OBJECT))
            .toList());
  }
}
