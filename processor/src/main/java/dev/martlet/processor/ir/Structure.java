package dev.martlet.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one differentiable record type: its components and the record of its tangents.
 *
 * @param type the record, with its type arguments where it is generic
 * @param tangent the type of its tangent vector
 * @param components all components, in order
 * @param transparent whether the canonical constructor and the accessors do nothing of their own,
 *     so that reading a component of a new record is the argument that was passed
 * @param superclass of a class whose objects may change, what it inherits its first components from
 */
public record Structure(
    Type.Declared type,
    Type.Declared tangent,
    List<Component> components,
    boolean transparent,
    Optional<Structure> superclass) {
  public Structure {
    components = List.copyOf(components);
  }

  /** One that inherits nothing. */
  public Structure(
      Type.Declared type, Type.Declared tangent, List<Component> components, boolean transparent) {
    this(type, tangent, components, transparent, Optional.empty());
  }

  /**
   * One component.
   *
   * @param tangentName its name in the tangent vector; empty where it carries no derivative
   * @param accessor of an object's field, the method that reads it where it is private; else empty
   * @param isVariable whether it is declared with a bare type variable, so that its tangent is an
   *     object in any case
   * @param isState whether it carries no derivative, and yet numbers that a file of the record has
   */
  public record Component(
      String name,
      Type type,
      String tangentName,
      String accessor,
      boolean isVariable,
      boolean isState) {
    public Component(
        String name, Type type, String tangentName, boolean isVariable, boolean isState) {
      this(name, type, tangentName, "", isVariable, isState);
    }

    public Component(
        String name, Type type, String tangentName, String accessor, boolean isVariable) {
      this(name, type, tangentName, accessor, isVariable, false);
    }

    public Component(String name, Type type, String tangentName) {
      this(name, type, tangentName, false, false);
    }

    public boolean isDifferentiable() {
      return !tangentName.isEmpty();
    }
  }

  /** The component of a name, where it is differentiable. */
  public Optional<Component> differentiable(String name) {
    return components.stream()
        .filter(component -> component.isDifferentiable() && component.name().equals(name))
        .findFirst();
  }

  /** The class, this one or one above it, that declares a differentiable component. */
  public Structure declaring(String name) {
    return superclass
        .filter(above -> above.differentiable(name).isPresent())
        .map(above -> above.declaring(name))
        .orElse(this);
  }

  /** The components that have a place in the tangent vector, in its order. */
  public List<Component> differentiableComponents() {
    return components.stream().filter(Component::isDifferentiable).toList();
  }
}
