package dev.martlet.processor.frontend;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Tells what we have generated ourselves, and the types of the runtime that stand in for it. */
final class GeneratedTypes {
  /** What the runtime's entries return where a gradient or a derivative comes with the value. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "dev.martlet.DoubleWithGradient",
          "dev.martlet.DoubleWithDoubleGradient",
          "dev.martlet.DoubleWithFloatGradient",
          "dev.martlet.DoubleWithDerivative",
          "dev.martlet.FloatWithGradient",
          "dev.martlet.FloatWithDoubleGradient",
          "dev.martlet.FloatWithFloatGradient",
          "dev.martlet.FloatWithDerivative",
          "dev.martlet.ValueWithGradient");

  private static final Set<String> VECTORS =
      Set.of("dev.martlet.TangentVector", "dev.martlet.shadow.CompositeTangent");

  private GeneratedTypes() {}

  /**
   * Whether it is a record that is a tangent, or what an entry returns with one: its components are
   * tangents, which are their own tangents, and so is it.
   */
  static boolean isOwnTangent(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && (isTangentVector(type) || isGradient(type));
  }

  /** Whether it is the tangent vector of a differentiable type. */
  private static boolean isTangentVector(TypeElement type) {
    return type.getInterfaces().stream()
        .anyMatch(
            each ->
                each instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && VECTORS.contains(element.getQualifiedName().toString()));
  }

  /** Whether it holds the gradients by several parameters, or a value with its gradient. */
  private static boolean isGradient(TypeElement type) {
    return WITH_VALUE.contains(type.getQualifiedName().toString())
        || type.getSimpleName().toString().startsWith("Gradient")
            && type.getEnclosingElement() instanceof TypeElement entry
            && isEntry(entry);
  }

  /** Whether it is the class of an entry: {@code FooDerivatives.SquareFunction}. */
  static boolean isEntry(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement companion
        && isCompanion(companion)
        && type.getSimpleName().toString().contains("Function");
  }

  private static boolean isCompanion(Element type) {
    return type.getSimpleName().toString().endsWith("Derivatives");
  }
}
