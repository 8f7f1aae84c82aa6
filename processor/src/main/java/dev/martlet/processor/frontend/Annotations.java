package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Fusible;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads Martlet's annotations from elements, of source and of class files alike. */
public final class Annotations {
  public static final String DIFFERENTIABLE = "dev.martlet.annotation.Differentiable";
  public static final String DERIVATIVE = "dev.martlet.annotation.Derivative";
  private static final String COTANGENT = "dev.martlet.tensor.cotangent.Cotangent";
  private static final String COMPOSITION = "dev.martlet.tensor.cotangent.Composition";
  private static final String COMPOSED = "dev.martlet.tensor.cotangent.Composed";
  private static final String FUSIBLE = "dev.martlet.annotation.Fusible";
  public static final String NO_DERIVATIVE = "dev.martlet.annotation.NoDerivative";

  private Annotations() {}

  /** What a {@code @Derivative} says; {@code in} is void where it says nothing. */
  record Rule(String of, TypeMirror in, String wrt) {}

  public static boolean isDifferentiable(Element element) {
    return mirror(element, DIFFERENTIABLE).isPresent();
  }

  public static boolean isRule(Element element) {
    return mirror(element, DERIVATIVE).isPresent();
  }

  /** A record's component passes its annotation on to its field. */
  static boolean isNoDerivative(Element element) {
    return mirror(element, NO_DERIVATIVE).isPresent();
  }

  /** The names in {@code wrt}; empty where nothing is narrowed. */
  static List<String> wrt(ExecutableElement method) {
    return mirror(method, DIFFERENTIABLE).map(mirror -> names(mirror, "wrt")).orElse(List.of());
  }

  /** How many states of its loops a method's reverse sweep keeps; 0 where nothing is said. */
  static int checkpoint(Element element) {
    return mirror(element, DIFFERENTIABLE)
        .flatMap(mirror -> value(mirror, "checkpoint"))
        .map(count -> count.getValue() instanceof Integer number ? number : 0)
        .orElse(0);
  }

  static Rule rule(ExecutableElement method, TypeMirror noClass) {
    AnnotationMirror mirror = mirror(method, DERIVATIVE).orElseThrow();
    return new Rule(
        value(mirror, "of").map(name -> name.getValue().toString()).orElse(""),
        value(mirror, "in")
            .map(AnnotationValue::getValue)
            .filter(TypeMirror.class::isInstance)
            .map(TypeMirror.class::cast)
            .orElse(noClass),
        value(mirror, "wrt").map(name -> name.getValue().toString()).orElse(""));
  }

  /**
   * What a method of the runtime is that returns a parameter's cotangent.
   *
   * @param position the target's parameter, the receiver counted
   */
  record OfCotangent(List<String> of, TypeMirror in, int position) {}

  static Optional<OfCotangent> cotangent(ExecutableElement method) {
    return mirror(method, COTANGENT)
        .map(
            mirror ->
                new OfCotangent(
                    names(mirror, "of"),
                    (TypeMirror) value(mirror, "in").orElseThrow().getValue(),
                    value(mirror, "position")
                        .map(position -> (Integer) position.getValue())
                        .orElse(0)));
  }

  /** What a method of the runtime is that stands for an operation. */
  record OfOperation(String of, TypeMirror in) {}

  static Optional<OfOperation> composition(ExecutableElement method) {
    return mirror(method, COMPOSITION)
        .map(
            mirror ->
                new OfOperation(
                    (String) value(mirror, "of").orElseThrow().getValue(),
                    (TypeMirror) value(mirror, "in").orElseThrow().getValue()));
  }

  /** The classes that a package of the runtime says to be looked into, for one purpose. */
  static List<TypeElement> composed(PackageElement holders, String purpose) {
    return mirror(holders, COMPOSED)
        .flatMap(mirror -> value(mirror, purpose))
        .map(
            types ->
                ((List<?>) types.getValue())
                    .stream()
                        .map(type -> (DeclaredType) ((AnnotationValue) type).getValue())
                        .map(type -> (TypeElement) type.asElement())
                        .toList())
        .orElse(List.of());
  }

  /** What a method says of chains that it may be part of. */
  static Optional<Fusible> fusible(ExecutableElement method, Sources sources) {
    return mirror(method, FUSIBLE)
        .flatMap(
            mirror ->
                value(mirror, "by")
                    .map(AnnotationValue::getValue)
                    .filter(DeclaredType.class::isInstance)
                    .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                    .map(
                        owner ->
                            new Fusible(
                                sources.elements().getBinaryName(owner).toString(),
                                place(mirror))));
  }

  private static Fusible.Place place(AnnotationMirror mirror) {
    return value(mirror, "at")
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString())
        .map(Fusible.Place::valueOf)
        .orElse(Fusible.Place.ANYWHERE);
  }

  /** Whether a zero of the rule says that the result does not depend on the parameter. */
  static boolean selects(ExecutableElement rule) {
    return mirror(rule, DERIVATIVE)
        .flatMap(mirror -> value(mirror, "selects"))
        .filter(found -> found.getValue().equals(true))
        .isPresent();
  }

  /** Whether the component of a record carries the annotation itself or through its field. */
  static boolean isNoDerivative(TypeElement record, String component) {
    for (Element member : record.getEnclosedElements()) {
      if (member.getSimpleName().contentEquals(component)
          && (member instanceof VariableElement || !(member instanceof ExecutableElement))
          && isNoDerivative(member)) {
        return true;
      }
    }
    return ElementFilter.recordComponentsIn(record.getEnclosedElements()).stream()
        .anyMatch(each -> each.getSimpleName().contentEquals(component) && isNoDerivative(each));
  }

  static Optional<AnnotationMirror> mirror(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (((TypeElement) mirror.getAnnotationType().asElement())
          .getQualifiedName()
          .contentEquals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static List<String> names(AnnotationMirror mirror, String member) {
    return value(mirror, member)
        .map(
            names ->
                ((List<?>) names.getValue())
                    .stream().map(name -> (String) ((AnnotationValue) name).getValue()).toList())
        .orElse(List.of());
  }

  private static Optional<? extends AnnotationValue> value(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }
}
