package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tangent types of components.
 *
 * @param structures of the differentiable records
 */
public record Tangents(Function<Type, Optional<Structure>> structures) {

  /** The type of the component's place in the tangent vector; never a box. */
  Type of(Structure.Component component) {
    return of(component.type());
  }

  private Type of(Type type) {
    if (type instanceof Type.Array(var element)) {
      return new Type.Array(of(element));
    }
    return type.equals(Type.BOXED_DOUBLE)
        ? Type.Primitive.DOUBLE
        : type.equals(Type.BOXED_FLOAT)
            ? Type.Primitive.FLOAT
            : structures.apply(type).<Type>map(Structure::tangent).orElse(type);
  }
}
