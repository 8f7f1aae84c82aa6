package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative;
import dev.martlet.processor.rules.Derivative.ClosureRule;
import dev.martlet.processor.rules.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns each active call that has a closure rule into a call of the rule, which gives the result
 * together with its pullback or differential.
 *
 * @param function the function with those calls replaced; the calls' results keep their values
 * @param applications by the result of each replaced call, what is to be applied
 */
record Expansion(Function function, Map<Value, Application> applications) {

  /** A replaced call: the value that holds the closure, how it is applied, and to what. */
  record Application(Invocation.Call call, ClosureRule rule, Value closure) {}

  /** The mode that the closures are wanted for. */
  enum Mode {
    REVERSE,
    FORWARD
  }

  static Expansion of(
      Function function,
      Activity activity,
      Program program,
      Mode mode,
      Values values,
      Findings findings) {
    return new Expander(activity, program, mode, values, findings).expand(function);
  }

  private record Expander(
      Activity activity,
      Program program,
      Mode mode,
      Values values,
      Findings findings,
      Map<Value, Application> applications) {

    Expander(Activity activity, Program program, Mode mode, Values values, Findings findings) {
      this(activity, program, mode, values, findings, new HashMap<>());
    }

    Expansion expand(Function function) {
      return new Expansion(function.withBody(expand(function.body())), applications);
    }

    private Region expand(Region region) {
      var out = new RegionBuilder(values);
      for (Op op : region.ops()) {
        out.at(op.span());
        if (op instanceof Invocation.Call call
            && activity.concerns(call)
            && program.derivative(call).orElse(null)
                instanceof Derivative.Closures(var reverse, var forward, _)) {
          var rule = mode == Mode.REVERSE ? reverse : forward;
          rule.ifPresentOrElse(present -> expand(call, present, out), () -> refuse(call, out));
        } else if (op instanceof Closure || op.regions().isEmpty()) {
          out.add(op);
        } else {
          out.add(
              op.rebuilt(
                  op.results(), op.operands(), op.regions().stream().map(this::expand).toList()));
        }
      }
      return out.finish(region.parameters(), region.end());
    }

    private void expand(Invocation.Call call, ClosureRule rule, RegionBuilder out) {
      var owner = rule.product() instanceof Type.Declared(var name, _) ? name : "";
      var product = out.fresh(rule.product(), "");
      out.add(
          new Invocation.Call(
              List.of(product), rule.maker(), List.of(), call.operands(), call.span()));
      // Before the value: what follows the value's definition may apply it.
      var closure = out.fresh(rule.closureType(), closureName(call, rule));
      out.add(
          new Invocation.Call(
              List.of(closure),
              new Callee(
                  Callee.Kind.INSTANCE,
                  owner,
                  rule.closureAccessor(),
                  List.of(),
                  rule.closureType()),
              List.of(),
              List.of(product),
              call.span()));
      var result = call.result();
      var valueCallee =
          new Callee(Callee.Kind.INSTANCE, owner, "value", List.of(), rule.valueType());
      if (rule.valueType().equals(result.type())
          || rule.valueType().isReference() && !result.type().isReal()) {
        out.add(
            new Invocation.Call(
                List.of(result), valueCallee, List.of(), List.of(product), call.span()));
      } else {
        var value = out.call(valueCallee, rule.valueType(), List.of(product));
        out.add(new Arithmetic.Box(result, value, call.span()));
      }
      applications.put(result, new Application(call, rule, closure));
    }

    private static String closureName(Invocation.Call call, ClosureRule rule) {
      var name = call.result().name().isEmpty() ? call.callee().name() : call.result().name();
      var suffix = rule.closureAccessor().equals("pullback") ? "Pullback" : "Differential";
      return (name.equals("new") ? "made" : name) + suffix;
    }

    private void refuse(Invocation.Call call, RegionBuilder out) {
      boolean isReverse = mode == Mode.REVERSE;
      findings.add(
          Diagnostic.RULE_LACKS_MODE.at(
              call.span(),
              call.callee().name(),
              isReverse ? "forward" : "reverse",
              isReverse ? "ValueWithPullback" : "ValueWithDifferential"));
      out.add(call);
    }
  }
}
