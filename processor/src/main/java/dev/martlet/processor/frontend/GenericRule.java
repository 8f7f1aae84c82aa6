package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts a call's types in place of a rule's type variables: called with a {@code Model}, a rule
 * {@code <T> ValueWithPullback<T, Function<T, T>> rule(T x)} returns a {@code
 * ValueWithPullback<Model, ...>}.
 */
public final class GenericRule {
  private GenericRule() {}

  /**
   * As the call needs it.
   *
   * @param rules those that somebody wrote for the callee
   * @param method the callee, whose entry is the rule where nobody did
   */
  static Derivative instantiated(
      Derivative derivative,
      List<Rule> rules,
      Supplier<Optional<DifferentiableMethod>> method,
      Invocation.Call call) {
    return rules.isEmpty()
        ? method
            .get()
            .map(
                of ->
                    instantiated(
                        derivative,
                        of.parameters().stream().map(DifferentiableMethod.Parameter::type).toList(),
                        of.result(),
                        call))
            .orElse(derivative)
        : instantiated(derivative, rules, call);
  }

  private static Derivative instantiated(
      Derivative derivative, List<Rule> rules, Invocation.Call call) {
    return derivative instanceof Derivative.Closures(var reverse, var forward, var isGenerated)
        ? new Derivative.Closures(
            reverse.map(rule -> instantiated(rule, rules, call)),
            forward.map(rule -> instantiated(rule, rules, call)),
            isGenerated)
        : derivative;
  }

  /** As of a rule whose parameters and result have these types, in which variables stand. */
  public static Derivative instantiated(
      Derivative derivative, List<Type> formals, Type result, Invocation.Call call) {
    if (!(derivative instanceof Derivative.Closures(var reverse, var forward, var isGenerated))
        || formals.isEmpty()) {
      return derivative;
    }
    Map<String, Type> arguments = new HashMap<>();
    call.results().forEach(given -> unify(result, given.type(), arguments));
    for (int i = 0; i < formals.size(); i++) {
      unify(formals.get(i), call.operands().get(i).type(), arguments);
    }
    return arguments.isEmpty()
        ? derivative
        : new Derivative.Closures(
            reverse.map(rule -> substituted(rule, arguments)),
            forward.map(rule -> substituted(rule, arguments)),
            isGenerated);
  }

  private static ClosureRule instantiated(
      ClosureRule closure, List<Rule> rules, Invocation.Call call) {
    for (Rule rule : rules) {
      if (rule instanceof Rule.WithClosure generic && generic.rule() == closure) {
        Map<String, Type> arguments = new HashMap<>();
        call.results().forEach(result -> unify(closure.valueType(), result.type(), arguments));
        for (int i = 0; i < generic.formals().size(); i++) {
          unify(generic.formals().get(i), call.operands().get(i).type(), arguments);
        }
        return arguments.isEmpty() ? closure : substituted(closure, arguments);
      }
    }
    return closure;
  }

  private static ClosureRule substituted(ClosureRule rule, Map<String, Type> arguments) {
    return new ClosureRule(
        rule.sharesShadows(),
        rule.maker(),
        TypeSubstitution.apply(rule.product(), arguments),
        TypeSubstitution.apply(rule.valueType(), arguments),
        rule.closureAccessor(),
        TypeSubstitution.apply(rule.closureType(), arguments),
        rule.application(),
        rule.applicationParameters().stream()
            .map(type -> TypeSubstitution.apply(type, arguments))
            .toList(),
        TypeSubstitution.apply(rule.applicationResult(), arguments),
        rule.parameters(),
        rule.members().stream()
            .map(
                member ->
                    new Derivative.Member(
                        member.name(), TypeSubstitution.apply(member.type(), arguments)))
            .toList());
  }

  /**
   * The first type that a variable meets decides, that of the call's result before all: a list of a
   * circle and a square is one of shapes. A wildcard's bound stands for it.
   */
  private static void unify(Type formal, Type actual, Map<String, Type> arguments) {
    switch (formal) {
      case Type.Variable(var name, _) -> arguments.putIfAbsent(name, named(actual));
      case Type.Declared(_, var formals) -> {
        if (actual instanceof Type.Declared(_, var actuals) && actuals.size() == formals.size()) {
          for (int i = 0; i < formals.size(); i++) {
            unify(formals.get(i), actuals.get(i), arguments);
          }
        }
      }
      case Type.Array(var formalElement) -> {
        if (actual instanceof Type.Array(var actualElement)) {
          unify(formalElement, actualElement, arguments);
        }
      }
      case Type.Wildcard(_, var bound) -> unify(bound, named(actual), arguments);
      case Type.Primitive _ -> {}
    }
  }

  private static Type named(Type actual) {
    return actual instanceof Type.Wildcard(_, var bound) ? bound : actual;
  }
}
