package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The tangent types of components.
 *
 * @param structures of the differentiable records
 * @param objects the differentiable fields of classes whose objects may change
 * @param tangents the type of a value's tangent
 * @param opaque the same where the shape of the tangent is known at run time only
 * @param memory which types are of objects or arrays, or lead to those
 */
public record Tangents(
    Function<Type, Optional<Structure>> structures,
    Function<Type, Optional<Structure>> objects,
    Function<Type, Optional<Type>> tangents,
    Function<Type, Optional<Type>> opaque,
    Predicate<Type> memory) {

  /** The type of the component's place in the tangent vector. */
  Type of(Structure.Component component) {
    Type tangent = tangents.apply(component.type()).orElse(Type.OBJECT);
    return component.isVariable() ? RuntimeTypes.boxed(tangent) : tangent;
  }

  /** Whether only the runtime knows what to do with the component and its tangent. */
  boolean isDynamic(Structure.Component component) {
    return component.isVariable()
        || opaque.apply(component.type()).isPresent()
        || isObject(component);
  }

  /** Whether it is an object that may change. */
  private boolean isObject(Structure.Component component) {
    return objects.apply(component.type()).isPresent();
  }

  /** Whether values of the type lead to arrays or objects. */
  boolean leadsToMemory(Type type) {
    return memory.test(type);
  }
}
