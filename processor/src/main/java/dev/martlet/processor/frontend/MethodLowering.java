package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Turns the attributed tree of a method or record constructor into a function of the IR. */
public final class MethodLowering {

  public MethodLowering(
      Sources sources,
      java.util.function.Function<Type, Optional<Structure>> structures,
      Findings findings) {}

  /** The method's function; none where its body has errors, which are among the findings then. */
  public Optional<Function> lower(ExecutableElement method) {
    return Optional.empty();
  }
}
