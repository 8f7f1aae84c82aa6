package dev.martlet.processor.frontend;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells what a model carries without learning it, by its type: {@code RunningStatistics<S>}. */
record CarriedStates(Sources sources) {

  /** Whether it makes copies of its own type, and not of one above it. */
  boolean isOne(TypeMirror type) {
    TypeElement state = sources.elements().getTypeElement("dev.martlet.CarriedState");
    if (state == null || type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    DeclaredType ofItself = sources.types().getDeclaredType(state, type);
    return sources.types().isSubtype(type, ofItself);
  }
}
