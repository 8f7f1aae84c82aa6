package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Makes {@code @NoDerivative} parameters stop the derivative where the body will stand in a call's
 * place: there they are variables of the caller.
 */
final class StoppedParameters {
  private static final String OPERATORS = "dev.martlet.DifferentialOperators";

  private StoppedParameters() {}

  static Function stopped(Function function, ExecutableElement method, StructureReader structures) {
    var values = Values.after(function);
    var rewriter = new Rewriter(values);
    List<Op> stops = new ArrayList<>();
    int receivers = function.parameters().size() - method.getParameters().size();
    for (int i = 0; i < method.getParameters().size(); i++) {
      Value parameter = function.parameters().get(receivers + i);
      if (Annotations.isNoDerivative(method.getParameters().get(i))
          && structures.tangent(parameter.type()).isPresent()) {
        Value constant = values.like(parameter);
        stops.add(stop(parameter, constant, function));
        rewriter.substitute(parameter, constant);
      }
    }
    if (stops.isEmpty()) {
      return function;
    }
    Region body = function.body();
    stops.addAll(rewriter.copy(body.ops()));
    return function.withBody(new Region(body.parameters(), stops, rewriter.copy(body.end())));
  }

  private static Op stop(Value parameter, Value constant, Function function) {
    Type type = parameter.type().isReal() ? parameter.type() : Type.OBJECT;
    var callee =
        new Callee(Callee.Kind.STATIC, OPERATORS, "withoutDerivative", List.of(type), type);
    return new Invocation.Call(
        List.of(constant), callee, List.of(), List.of(parameter), function.span());
  }
}
