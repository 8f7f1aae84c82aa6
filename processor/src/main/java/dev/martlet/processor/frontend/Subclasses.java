package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the classes that extend a differentiable one and hold numbers of their own, without being
 * differentiable themselves: seen as what they extend, they would lose derivatives.
 */
public final class Subclasses {
  private final StructureReader structures;
  private final Places places;

  public Subclasses(StructureReader structures, Places places) {
    this.structures = structures;
    this.places = places;
  }

  /** Checks a class and all that is nested in it. */
  public void check(TypeElement type, Findings findings) {
    var tangentTypes = structures.tangentTypes();
    if (type.getKind() == ElementKind.CLASS
        && !Annotations.isDifferentiable(type)
        && TangentTypes.fields(type).stream().anyMatch(tangentTypes::carries)
        && tangentTypes.variants().superclass(type).isPresent()) {
      findings.add(
          Diagnostic.NOT_A_DIFFERENTIABLE_RECORD.at(
              places.of(type), "class", type.getSimpleName()));
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> check(inner, findings));
  }
}
