package dev.martlet.processor.frontend;

import dev.martlet.processor.diagnostics.Span;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import java.util.List;
import java.util.Set;

/** One {@code @Derivative} method, matched with its target. */
sealed interface Rule {

  /** The method that it is the derivative of. */
  Callee target();

  /** The rule itself. */
  Callee method();

  /** Where it is declared. */
  Span span();

  /** Whether it is public, in a public class: usable from any package. */
  boolean isPublic();

  /**
   * A rule without a closure.
   *
   * @param position the target's parameter by which it is the derivative, the receiver counted
   * @param stopped the parameters that this rule says no derivative passes through
   */
  record ByParameter(
      Callee target,
      int position,
      Derivative.Partial partial,
      Set<Integer> stopped,
      boolean isPublic,
      Span span)
      implements Rule {
    public ByParameter {
      stopped = Set.copyOf(stopped);
    }

    @Override
    public Callee method() {
      return partial.method();
    }

    /** Whether the rule speaks of a parameter. */
    boolean covers(int parameter) {
      return parameter == position || stopped.contains(parameter);
    }
  }

  /**
   * A rule that returns a closure.
   *
   * @param formals the rule's parameter types, with its type variables
   */
  record WithClosure(
      Callee target,
      Derivative.ClosureRule rule,
      boolean isReverse,
      List<Type> formals,
      boolean isPublic,
      Span span)
      implements Rule {
    @Override
    public Callee method() {
      return rule.maker();
    }
  }
}
