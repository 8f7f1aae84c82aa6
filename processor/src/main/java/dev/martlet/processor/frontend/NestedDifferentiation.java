package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import java.util.Set;

/** Tells calls that ask for a derivative: of an entry, or through an operator. */
final class NestedDifferentiation {
  private static final String OPERATORS = "dev.martlet.DifferentialOperators";
  private static final Set<String> ASKING =
      Set.of(
          "gradient",
          "valueWithGradient",
          "pullback",
          "valueWithPullback",
          "derivative",
          "valueWithDerivative",
          "differential",
          "valueWithDifferential");

  private NestedDifferentiation() {}

  static boolean isEntry(Callee callee, Classes classes) {
    return ASKING.contains(callee.name())
        && (callee.owner().equals(OPERATORS)
            || callee.owner().startsWith("dev.martlet.Differentiable")
            || classes.find(callee.owner()).filter(GeneratedTypes::isEntry).isPresent());
  }
}
