package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.Derivative.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The derivatives of calls of the runtime's generic function values: what their pullbacks take and
 * give has the tangent types of what the call takes and gives, which their own types do not say.
 */
final class FunctionRules {
  private static final String RUNTIME = "dev.martlet.";

  private final Function<Type, Optional<Type>> tangents;

  /**
   * @param tangents the tangent of a type, a reference
   */
  FunctionRules(Function<Type, Optional<Type>> tangents) {
    this.tangents = tangents;
  }

  Optional<Derivative> find(Invocation.Call call) {
    Callee callee = call.callee();
    if (callee.kind() != Callee.Kind.INSTANCE
        || call.results().isEmpty()
        || !List.of("value", "apply", "applyAsDouble").contains(callee.name())) {
      return Optional.empty();
    }
    List<Type> arguments =
        call.operands().subList(1, call.operands().size()).stream()
            .map(operand -> operand.type())
            .toList();
    Type result = call.result().type();
    return switch (callee.owner()) {
      case RUNTIME + "DifferentiableFunction" -> ofFunction(arguments, result);
      case RUNTIME + "DifferentiableToDoubleFunction" -> toDouble(arguments.getFirst());
      case RUNTIME + "DifferentiableBiFunction" -> ofBiFunction(arguments, result);
      default -> Optional.empty();
    };
  }

  private Optional<Derivative> ofFunction(List<Type> arguments, Type result) {
    Optional<Type> argument = tangents.apply(arguments.getFirst());
    Optional<Type> cotangent = tangents.apply(result);
    if (argument.isEmpty() || cotangent.isEmpty()) {
      return Optional.empty();
    }
    return closures(
        "DifferentiableFunction",
        List.of(Type.OBJECT),
        "ValueWithPullback",
        "ValueWithDifferential",
        Optional.of(result),
        generic("Pullback", cotangent.get(), argument.get()),
        List.of(cotangent.get()),
        argument.get(),
        List.of(),
        generic("Differential", argument.get(), cotangent.get()),
        List.of(argument.get()),
        cotangent.get());
  }

  private Optional<Derivative> toDouble(Type at) {
    return tangents
        .apply(at)
        .flatMap(
            argument ->
                closures(
                    "DifferentiableToDoubleFunction",
                    List.of(Type.OBJECT),
                    "DoubleWithPullback",
                    "DoubleWithDifferential",
                    Optional.empty(),
                    generic("DoublePullback", argument),
                    List.of(Primitive.DOUBLE),
                    argument,
                    List.of(),
                    generic("ToDoubleDifferential", argument),
                    List.of(argument),
                    Primitive.DOUBLE));
  }

  private Optional<Derivative> ofBiFunction(List<Type> arguments, Type result) {
    Optional<Type> first = tangents.apply(arguments.get(0));
    Optional<Type> second = tangents.apply(arguments.get(1));
    Optional<Type> cotangent = tangents.apply(result);
    if (first.isEmpty() || second.isEmpty() || cotangent.isEmpty()) {
      return Optional.empty();
    }
    Type gradient = generic("BiGradient", first.get(), second.get());
    return closures(
        "DifferentiableBiFunction",
        List.of(Type.OBJECT, Type.OBJECT),
        "ValueWithPullback",
        "ValueWithDifferential",
        Optional.of(result),
        generic("Pullback", cotangent.get(), gradient),
        List.of(cotangent.get()),
        gradient,
        List.of(new Member("byFirst", first.get()), new Member("bySecond", second.get())),
        generic("BiDifferential", first.get(), second.get(), cotangent.get()),
        List.of(first.get(), second.get()),
        cotangent.get());
  }

  private static Optional<Derivative> closures(
      String function,
      List<Type> arguments,
      String withPullback,
      String withDifferential,
      Optional<Type> value,
      Type pullback,
      List<Type> pullbackTakes,
      Type pullbackGives,
      List<Member> members,
      Type differential,
      List<Type> differentialTakes,
      Type differentialGives) {
    return Optional.of(
        new Derivative.Closures(
            Optional.of(
                rule(
                    function,
                    arguments,
                    "pullback",
                    withPullback,
                    value,
                    pullback,
                    pullbackTakes,
                    pullbackGives,
                    members)),
            Optional.of(
                rule(
                    function,
                    arguments,
                    "differential",
                    withDifferential,
                    value,
                    differential,
                    differentialTakes,
                    differentialGives,
                    List.of())),
            true));
  }

  private static ClosureRule rule(
      String function,
      List<Type> arguments,
      String accessor,
      String pair,
      Optional<Type> value,
      Type closure,
      List<Type> takes,
      Type gives,
      List<Member> members) {
    String maker =
        "with" + Character.toUpperCase(accessor.charAt(0)) + accessor.substring(1) + "Of";
    var parameters = new java.util.ArrayList<Type>(List.of(Type.declared(RUNTIME + function)));
    parameters.addAll(arguments);
    Type product = value.isPresent() ? generic(pair, value.get(), closure) : generic(pair, closure);
    return new ClosureRule(
        false,
        new Callee(
            Callee.Kind.STATIC,
            RUNTIME + "FunctionDerivatives",
            maker,
            parameters,
            Type.declared(RUNTIME + pair)),
        product,
        value.orElse(Primitive.DOUBLE),
        accessor,
        closure,
        new Callee(
            Callee.Kind.INSTANCE,
            ((Type.Declared) closure).name(),
            "apply",
            takes.stream().map(FunctionRules::erased).toList(),
            erased(gives)),
        takes,
        gives,
        arguments.size() == 1 ? List.of(1) : List.of(1, 2),
        members);
  }

  private static Type erased(Type type) {
    return type instanceof Primitive ? type : Type.OBJECT;
  }

  private static Type generic(String name, Type... arguments) {
    return Type.declared(RUNTIME + name, arguments);
  }
}
