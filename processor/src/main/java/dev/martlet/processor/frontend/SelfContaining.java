package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Type;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Finds records that contain themselves: their tangents are of no fixed depth. */
final class SelfContaining {
  private final TangentTypes tangentTypes;
  private final TypeReader types;

  SelfContaining(TangentTypes tangentTypes, TypeReader types) {
    this.tangentTypes = tangentTypes;
    this.types = types;
  }

  /** Whether a differentiable record has, however deep, a component of the other one. */
  boolean reaches(TypeElement from, TypeElement sought, Set<TypeElement> seen) {
    for (RecordComponentElement component : from.getRecordComponents()) {
      Type type = types.read(component.asType());
      if (tangentTypes.isNoDerivative(component) || !(type instanceof Type.Declared declared)) {
        continue;
      }
      Optional<TypeElement> next =
          tangentTypes.element(declared).filter(element -> element.getKind() == ElementKind.RECORD);
      if (next.isPresent()
          && (next.get().equals(sought)
              || seen.add(next.get()) && reaches(next.get(), sought, seen))) {
        return true;
      }
    }
    return false;
  }
}
