package dev.martlet.processor.frontend;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds the classes around members. */
public final class Owners {
  private Owners() {}

  /** The class that declares a field, method, constructor or record component. */
  public static TypeElement of(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The class around all others that a class stands in. */
  public static TypeElement outermost(TypeElement type) {
    TypeElement outermost = type;
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      outermost = (TypeElement) outer;
    }
    return outermost;
  }

  /** What a class extends, other than Object. */
  static Optional<TypeElement> superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement above
            && above.getSuperclass() instanceof DeclaredType
        ? Optional.of(above)
        : Optional.empty();
  }

  /** Whether it is a constructor of such a class that needs the object around the new one. */
  static boolean constructsInner(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR && isInner(of(method));
  }

  /** Whether an object of the class belongs to one of the class around it. */
  static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)
        && !of(type).getKind().isInterface();
  }
}
