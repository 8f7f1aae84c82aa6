package dev.martlet.processor.frontend;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** What a lambda implements. */
final class FunctionalInterfaces {
  private FunctionalInterfaces() {}

  /** The only abstract method of an interface, as its most derived declaration. */
  static Optional<ExecutableElement> method(Sources sources, DeclaredType type) {
    return type.asElement() instanceof TypeElement element
        ? method(sources, element)
        : Optional.empty();
  }

  /** Whether the method is the only abstract one of the interface that declares it. */
  static boolean isFunctional(Sources sources, ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && method.getModifiers().contains(Modifier.ABSTRACT)
        && method(sources, owner).filter(method::equals).isPresent();
  }

  private static Optional<ExecutableElement> method(Sources sources, TypeElement element) {
    if (element.getKind() != ElementKind.INTERFACE) {
      return Optional.empty();
    }
    List<ExecutableElement> all =
        ElementFilter.methodsIn(sources.elements().getAllMembers(element));
    List<ExecutableElement> candidates =
        all.stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .filter(method -> !isOfObject(sources, method))
            .filter(
                method ->
                    all.stream()
                        .noneMatch(other -> sources.elements().overrides(other, method, element)))
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /** {@code Comparator} has an abstract {@code equals}, which every object has anyway. */
  private static boolean isOfObject(Sources sources, ExecutableElement method) {
    TypeElement object = sources.elements().getTypeElement("java.lang.Object");
    return object != null
        && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
            .map(Element.class::cast)
            .anyMatch(
                other ->
                    other.getSimpleName().equals(method.getSimpleName())
                        && ((ExecutableElement) other).getParameters().size()
                            == method.getParameters().size());
  }
}
