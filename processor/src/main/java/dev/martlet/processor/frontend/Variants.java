package dev.martlet.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the annotated types below a sealed interface, and the annotated interfaces and classes
 * above and around a type.
 */
final class Variants {
  private final TangentTypes tangentTypes;
  private final TypeReader types;
  private final Accessors accessors;

  Variants(TangentTypes tangentTypes, TypeReader types, Accessors accessors) {
    this.tangentTypes = tangentTypes;
    this.types = types;
    this.accessors = accessors;
  }

  /** The annotated variants of a sealed interface, also through sealed interfaces below it. */
  List<TypeElement> permitted(TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    for (TypeMirror variant : type.getPermittedSubclasses()) {
      if (variant instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element
          && tangentTypes.isStructured(element)
          && element.getKind() != ElementKind.CLASS) {
        found.add(element);
      }
    }
    return found;
  }

  /** The name of a variant that has real numbers in it, but whose derivatives would be lost. */
  Optional<String> silentVariant(TypeElement type) {
    return type.getPermittedSubclasses().stream()
        .map(variant -> (TypeElement) ((DeclaredType) variant).asElement())
        .filter(
            variant ->
                !Annotations.isDifferentiable(variant) || variant.getKind() == ElementKind.CLASS)
        .filter(this::mayHoldNumbers)
        .map(variant -> variant.getSimpleName().toString())
        .findFirst();
  }

  private boolean mayHoldNumbers(TypeElement variant) {
    return switch (variant.getKind()) {
      case RECORD ->
          variant.getRecordComponents().stream()
              .anyMatch(
                  component ->
                      !tangentTypes.isNoDerivative(component)
                          && tangentTypes.carries(types.read(component.asType())));
      case ENUM -> false;
      default -> true;
    };
  }

  /** The annotated interfaces that a type implements or extends directly. */
  List<TypeElement> interfaces(TypeElement type) {
    return type.getInterfaces().stream()
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .filter(tangentTypes::isStructured)
        .filter(each -> tangentTypes.carries(types.read(each.asType())))
        .toList();
  }

  /** The annotated class that a class extends, perhaps through others. */
  Optional<TypeElement> superclass(TypeElement type) {
    return Owners.superclass(type)
        .flatMap(
            above -> tangentTypes.isStructured(above) ? Optional.of(above) : superclass(above));
  }

  /** The annotated class around an inner class, where a method leads there. */
  Optional<TypeElement> enclosing(TypeElement type) {
    return accessors.enclosing(type).map(_ -> Owners.of(type)).filter(tangentTypes::isStructured);
  }
}
