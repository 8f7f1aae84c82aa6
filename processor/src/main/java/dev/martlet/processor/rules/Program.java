package dev.martlet.processor.rules;

import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Fusible;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Structure;
import dev.martlet.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/** What the stages may ask about the program around the function that they work on. */
public interface Program {

  /** The rule for a callee: a custom one, or the entry of a method compiled elsewhere. */
  Optional<Derivative> derivative(Callee callee);

  /** As for its callee, with the types that the rule's type variables stand for in this call. */
  default Optional<Derivative> derivative(Invocation.Call call) {
    return derivative(call.callee());
  }

  /**
   * Why a callee has neither a derivative nor a body, at the place of its call, where there is more
   * to say than that.
   */
  default Optional<Finding> refusal(Invocation.Call call) {
    return Optional.empty();
  }

  /**
   * The callee's body, where it is part of this compilation, cannot be overridden and has no custom
   * rule.
   */
  Optional<Function> body(Callee callee);

  /** The structure of a differentiable record type; none for any other type. */
  Optional<Structure> structure(Type type);

  /**
   * The type of a value's tangent where that is kept as one immutable object, whose shape is known
   * at run time only: of a sealed interface, a type variable, a list, a record that contains
   * itself.
   */
  default Optional<Type> opaqueTangent(Type type) {
    return Optional.empty();
  }

  /**
   * The differentiable fields of a differentiable class, whose objects have identity and may
   * change; none for any other type.
   */
  default Optional<Structure> object(Type type) {
    return Optional.empty();
  }

  /** Whether values of a type with such a tangent lead to arrays or objects, which have shadows. */
  default boolean leadsToMemory(Type type) {
    return false;
  }

  /**
   * Positions of the parameters whose arrays or objects a callee may change or give back, of which
   * no body is known but that is differentiated with those of its caller; none for any other.
   */
  default Optional<List<Integer>> changedArguments(Callee callee) {
    return Optional.empty();
  }

  /** The signature of the {@code @Derivative} to write for a callee that has no derivative. */
  String suggestedRule(Callee callee);

  /** Whether calls of a method may be fused with others. */
  default Optional<Fusible> fusible(Callee callee) {
    return Optional.empty();
  }

  /** Whether the type is a record, differentiable or not. */
  boolean isRecord(Type type);

  /** Whether a class declares its own tangent, if it has one, and so has immutable values. */
  default boolean isOwnAuthority(Type type) {
    return false;
  }
}
