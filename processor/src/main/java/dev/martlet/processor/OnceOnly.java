package dev.martlet.processor;

import dev.martlet.processor.frontend.SourceProgram;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.rules.Derivative;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells which derivatives cannot be differentiated once more: a draft is looked into, and so it has
 * to do without those that some function computes which is there when the program runs only.
 */
final class OnceOnly {
  private static final String FUNCTION = "nothing is known of it but a function that computes it";
  private static final String BODY = "which body is called is known when the program runs";
  private static final String RECURSION = "it calls itself";

  private final SourceProgram program;
  private final Predicate<Callee> isRecursive;

  /**
   * @param isRecursive whether calls of a callee may lead to more of them
   */
  OnceOnly(SourceProgram program, Predicate<Callee> isRecursive) {
    this.program = program;
    this.isRecursive = isRecursive;
  }

  /** Why the derivative of a callee is one of them, if it is. */
  Optional<String> reason(Callee callee) {
    Optional<Derivative> rule = program.derivative(callee);
    if (rule.isPresent()) {
      return Optional.of(FUNCTION).filter(_ -> isFunctionOnly(rule.get()));
    }
    if (program.virtualMethods().isVirtual(callee)) {
      return Optional.of(BODY);
    }
    return Optional.of(RECURSION).filter(_ -> isRecursive.test(callee));
  }

  /** Whether nobody can look into what makes the rule's functions. */
  private boolean isFunctionOnly(Derivative rule) {
    return rule instanceof Derivative.Closures(var reverse, var forward, _)
        && reverse.or(() -> forward).stream()
            .allMatch(each -> program.lowered(each.maker()).function().isEmpty());
  }
}
