package dev.martlet.processor.companion;

import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.ArrayList;
import java.util.List;

/** Functions that stand for a method of the user's within the companion. */
public final class Functions {
  private Functions() {}

  /** The function that calls the method and does nothing else. */
  public static Function calling(DifferentiableMethod method) {
    var values = new Values();
    List<Value> parameters = parameters(method, values);
    var code = new RegionBuilder(values).at(method.span());
    List<Value> results =
        method.returnsNothing() ? List.of() : List.of(values.fresh(method.result(), ""));
    code.add(new Invocation.Call(results, method.callee(), List.of(), parameters, method.span()));
    return new Function(
        method.callee().key(),
        results.stream().map(Value::type).toList(),
        method.exceptions(),
        code.finish(parameters, new Terminator.Yield(results)),
        method.span());
  }

  /**
   * A method's function with the parameters and the result of one that it overrides.
   *
   * @param overridden the method whose calls run this function
   */
  public static Function overriding(Function function, DifferentiableMethod overridden) {
    var values = Values.after(function);
    var code = new RegionBuilder(values).at(function.span());
    var rewriter = new Rewriter(values);
    List<Value> parameters = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      var own = function.parameters().get(i);
      var type = overridden.parameters().get(i).type();
      var given = values.fresh(type, own.name());
      parameters.add(given);
      rewriter.substitute(own, type.equals(own.type()) ? given : code.cast(given, own.type()));
    }
    code.addAll(rewriter.copy(function.body().ops()));
    var end = rewriter.copy(function.body().end());
    if (end instanceof Terminator.Yield(var yields) && !yields.isEmpty()) {
      var result = yields.getFirst();
      boolean isGeneric = overridden.result() instanceof Type.Variable;
      end =
          new Terminator.Yield(
              List.of(isGeneric ? code.cast(result, overridden.result()) : result));
    }
    return new Function(
        function.name(),
        overridden.returnsNothing() ? List.of() : List.of(overridden.result()),
        overridden.exceptions(),
        code.finish(parameters, end),
        function.span());
  }

  /**
   * The same function, its parameters named as an entry's: {@code self} for the receiver, which
   * there is no {@code this} any more.
   */
  public static Function withEntryNames(Function function, DifferentiableMethod method) {
    var values = Values.after(function);
    List<Value> parameters = parameters(method, values);
    var rewriter = new Rewriter(values);
    rewriter.substitute(function.parameters(), parameters);
    var body = function.body();
    return function.withBody(
        new Region(parameters, rewriter.copy(body.ops()), rewriter.copy(body.end())));
  }

  private static List<Value> parameters(DifferentiableMethod method, Values values) {
    var names = Names.ofMembers();
    List<Value> parameters = new ArrayList<>();
    for (var parameter : method.parameters()) {
      parameters.add(values.fresh(parameter.type(), names.unique(parameter.name())));
    }
    return parameters;
  }
}
