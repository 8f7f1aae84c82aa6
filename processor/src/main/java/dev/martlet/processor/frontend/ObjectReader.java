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
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

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

  private final Sources sources;
  private final TypeReader types;
  private final TangentTypes tangentTypes;
  private final ObjectCode code;
  private final Accessors accessors;
  private final Map<Type, Optional<Structure>> known = new HashMap<>();

  ObjectReader(Sources sources, TypeReader types, TangentTypes tangentTypes) {
    this.sources = sources;
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
    Optional<Structure> above =
        tangentTypes.variants().superclass(element).flatMap(this::structureOf);
    List<Structure.Component> components = new ArrayList<>();
    Set<String> names = new HashSet<>(TANGENT_METHODS);
    for (Structure.Component inherited : above.map(Structure::components).orElse(List.of())) {
      components.add(inherited);
      names.add(inherited.tangentName());
    }
    tangentTypes
        .variants()
        .enclosing(element)
        .map(outer -> types.read(outer.asType()))
        .filter(tangentTypes::carries)
        .ifPresent(outer -> components.add(enclosing(element, outer, names)));
    for (VariableElement field : TangentTypes.fields(element)) {
      String name = field.getSimpleName().toString();
      Type declared = types.read(field.asType());
      String tangentName = name;
      boolean counts = tangentTypes.carries(field);
      while (counts && !names.add(tangentName)) {
        tangentName += "_";
      }
      components.add(
          new Structure.Component(
              name,
              declared,
              counts ? tangentName : "",
              accessors.getter(field, element).orElse(""),
              false));
    }
    return Optional.of(
        new Structure(
            type,
            (Type.Declared) tangentTypes.tangent(type).orElseThrow(),
            components,
            isRebuilt(element),
            above));
  }

  /** The object around an object is what a final field holds. */
  private Structure.Component enclosing(TypeElement inner, Type outer, Set<String> names) {
    String name = accessors.enclosing(inner).orElseThrow();
    String tangentName = name;
    while (!names.add(tangentName)) {
      tangentName += "_";
    }
    return new Structure.Component(name, outer, tangentName, name, false);
  }

  private Optional<Structure> structureOf(TypeElement type) {
    return read(types.read(type.asType()));
  }

  /** Whether objects with other fields can be made, beside the class. */
  private boolean isRebuilt(TypeElement type) {
    List<VariableElement> fields = code.fields(type);
    return !Owners.isInner(type)
        && code.hasStoringConstructor(type)
        && fields.stream().map(VariableElement::getSimpleName).distinct().count() == fields.size()
        && fields.stream()
            .filter(field -> !tangentTypes.carries(field))
            .allMatch(field -> accessors.getter(field, type).filter(String::isEmpty).isPresent());
  }

  /** Why an annotated class cannot be differentiated. */
  Optional<String> refusal(TypeElement type) {
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("generic classes are not supported yet: make it a record");
    }
    if (Owners.isInner(type) && !Owners.of(type).getTypeParameters().isEmpty()) {
      return Optional.of("it belongs to an object of a generic class: make it static");
    }
    String accessor = accessors.enclosing(type).orElse("");
    if (code.fields(type).stream().anyMatch(field -> NameLowering.name(field).equals(accessor))) {
      return Optional.of(
          "its field '"
              + accessor
              + "' and the method that leads to the object around it have one"
              + " name: give them two");
    }
    return Owners.superclass(type)
        .flatMap(above -> inheritance(type, above))
        .or(
            () ->
                TangentTypes.fields(type).stream()
                    .filter(field -> !Annotations.isNoDerivative(field))
                    .flatMap(field -> refusal(field, type).stream())
                    .findFirst());
  }

  /** Why a class cannot be differentiated because of the class that it extends. */
  private Optional<String> inheritance(TypeElement type, TypeElement above) {
    String name = "it extends '" + above.getSimpleName() + "', ";
    if (!Annotations.isDifferentiable(above)) {
      return inheritsFields(above)
          ? Optional.of(
              name
                  + "whose fields would have no derivative: annotate that class with"
                  + " @Differentiable")
          : Owners.superclass(above).flatMap(next -> inheritance(type, next));
    }
    if (Owners.isInner(above)) {
      return Optional.of(
          name + "which belongs to an object of the class around it: make that class static");
    }
    boolean isHere = sources.declarations().path(above) != null;
    if (isHere ? refusal(above).isPresent() : !tangentTypes.hasTangentClass(above)) {
      return Optional.of(
          name
              + (isHere ? "which cannot be differentiable" : "which was compiled without Martlet"));
    }
    if (!isNameable(above, type)) {
      return Optional.of(name + "which the generated class cannot name: make it public");
    }
    return hiding(type)
        .map(
            field ->
                "its field '"
                    + field.getSimpleName()
                    + "' hides one that it inherits: give it another name");
  }

  /** A field of the name of an inherited one, where one of them carries a derivative. */
  private Optional<VariableElement> hiding(TypeElement type) {
    List<VariableElement> all = code.fields(type);
    return TangentTypes.fields(type).stream()
        .filter(
            field ->
                all.stream()
                    .filter(other -> !other.equals(field))
                    .filter(other -> other.getSimpleName().equals(field.getSimpleName()))
                    .anyMatch(other -> tangentTypes.carries(field) || tangentTypes.carries(other)))
        .findFirst();
  }

  private boolean isNameable(TypeElement type, TypeElement user) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!accessors.isReachable(each, user)) {
        return false;
      }
    }
    return true;
  }

  /** Whether objects hold, by classes without annotation, what would have no derivative. */
  private boolean inheritsFields(TypeElement type) {
    return !Annotations.isDifferentiable(type)
        && (TangentTypes.fields(type).stream().anyMatch(tangentTypes::carries)
            || Owners.superclass(type).filter(this::inheritsFieldsOrIsStructured).isPresent());
  }

  private boolean inheritsFieldsOrIsStructured(TypeElement type) {
    return Annotations.isDifferentiable(type) || inheritsFields(type);
  }

  private Optional<String> refusal(VariableElement field, TypeElement owner) {
    Type type = types.read(field.asType());
    String name = "its field '" + field.getSimpleName() + "'";
    if (!tangentTypes.carries(type)) {
      return Optional.empty();
    }
    if (accessors.getter(field, owner).isEmpty()) {
      return Optional.of(
          name
              + " is private, and no final method returns it, so that the generated class cannot"
              + " reach it: write a getter, make the class final, or mark the field @NoDerivative");
    }
    return Optional.empty();
  }
}
