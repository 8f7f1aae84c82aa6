package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Turns {@code @Differentiable} classes into structures of their fields. An object of such a class
 * has an identity and may change, so it is followed as an array is.
 *
 * <p>{@code final class Ball { double height; int bounces; }} has the fields {@code height} and
 * {@code bounces}, which has no derivative.
 */
final class ObjectReader {
  /** Methods without parameters that a tangent has, beside its fields. */
  private static final Set<String> TANGENT_METHODS =
      Set.of(
          "negated",
          "differentiableType",
          "parts",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  private final TypeReader types;
  private final TangentTypes tangentTypes;
  private final ObjectCode code;
  private final Accessors accessors;
  private final Map<Type, Optional<Structure>> known = new HashMap<>();

  ObjectReader(Sources sources, TypeReader types, TangentTypes tangentTypes) {
    this.types = types;
    this.tangentTypes = tangentTypes;
    this.code = new ObjectCode(sources);
    this.accessors = new Accessors(sources);
  }

  void clear() {
    known.clear();
  }

  /** The structure of a class's objects; none where they carry no derivative. */
  Optional<Structure> read(Type type) {
    Optional<Structure> found = known.get(type);
    if (found == null) {
      found =
          type instanceof Type.Declared declared
              ? tangentTypes.objectElement(declared).flatMap(element -> read(declared, element))
              : Optional.empty();
      known.put(type, found);
    }
    return found;
  }

  private Optional<Structure> read(Type.Declared type, TypeElement element) {
    if (!tangentTypes.carries(type)) {
      return Optional.empty();
    }
    List<Structure.Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>(TANGENT_METHODS);
    for (VariableElement field : TangentTypes.fields(element)) {
      String name = field.getSimpleName().toString();
      Type declared = types.read(field.asType());
      String tangentName = name;
      boolean counts = !Annotations.isNoDerivative(field) && tangentTypes.carries(declared);
      while (counts && !names.add(tangentName)) {
        tangentName += "_";
      }
      components.add(
          new Structure.Component(
              name,
              declared,
              counts ? tangentName : "",
              accessors.getter(field).orElse(""),
              false));
    }
    return Optional.of(
        new Structure(
            type,
            (Type.Declared) tangentTypes.tangent(type).orElseThrow(),
            components,
            code.hasStoringConstructor(element)));
  }

  /** Why an annotated class cannot be differentiated. */
  Optional<String> refusal(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("generic classes are not supported yet: make it a record");
    }
    if (Owners.isInner(type)) {
      return Optional.of("it belongs to an object of the class around it: make it static");
    }
    if (inheritsFields(type)) {
      return Optional.of(
          "it extends '"
              + ((DeclaredType) type.getSuperclass()).asElement().getSimpleName()
              + "', whose fields would have no derivative: hold an object of that class instead");
    }
    return TangentTypes.fields(type).stream()
        .filter(field -> !Annotations.isNoDerivative(field))
        .flatMap(field -> refusal(field).stream())
        .findFirst();
  }

  private boolean inheritsFields(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement superclass
        && (TangentTypes.fields(superclass).stream()
                .anyMatch(field -> tangentTypes.carries(types.read(field.asType())))
            || inheritsFields(superclass));
  }

  private Optional<String> refusal(VariableElement field) {
    Type type = types.read(field.asType());
    String name = "its field '" + field.getSimpleName() + "'";
    if (!tangentTypes.carries(type)) {
      return Optional.empty();
    }
    if (accessors.getter(field).isEmpty()) {
      return Optional.of(
          name
              + " is private, and no final method returns it, so that the generated class cannot"
              + " reach it: write a getter, make the class final, or mark the field @NoDerivative");
    }
    return Optional.empty();
  }
}
