package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.frontend.CanonicalConstructors.Code;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import java.util.Optional;

/** What the code of constructors does besides storing what it is given. */
public final class ConstructorKinds {
  private final Classes classes;
  private final CanonicalConstructors constructors;

  ConstructorKinds(Classes classes, CanonicalConstructors constructors) {
    this.classes = classes;
    this.constructors = constructors;
  }

  Code code(Callee callee, Function function) {
    return callee.kind() == Callee.Kind.CONSTRUCTOR
        ? classes
            .method(callee)
            .map(constructor -> constructors.code(constructor, function))
            .orElse(Code.NOTHING)
        : Code.NOTHING;
  }

  /** The function to differentiate where the constructor itself runs too; none where it acts. */
  Optional<Function> separate(Callee callee, Function function) {
    return switch (code(callee, function)) {
      case ACTS -> Optional.empty();
      case COMPUTES -> Optional.of(constructors.withoutEffects(function));
      case CHECKS -> Optional.of(function);
      case NOTHING -> Optional.of(CanonicalConstructors.withPureObject(function));
    };
  }

  /** That a constructor has effects, which must not happen twice. */
  public static Finding acting(Span span) {
    return Diagnostic.UNSUPPORTED_CONSTRUCT.at(
        span,
        "A canonical constructor with side effects that its components depend on",
        "move them to a method");
  }
}
