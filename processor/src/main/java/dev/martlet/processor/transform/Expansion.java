package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.CollectionCalls;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.analysis.ListCalls;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns each active call that has a closure rule into a call of the rule, which gives the result
 * together with its pullback or differential.
 *
 * @param function the function with those calls replaced; the calls' results keep their values
 * @param applications by the result of each replaced call, what is to be applied
 * @param positions by each op that reads or changes the end of a list that is followed, where the
 *     end was: before the op, and behind it where several elements are added; of what reads a map
 *     or a default, whether the key was there
 */
record Expansion(
    Function function, Map<Value, Application> applications, Map<Op, List<Value>> positions) {

  /**
   * A replaced call: the value that holds the closure, how it is applied, and to what.
   *
   * @param product what the rule's method returns
   * @param frame what hands shadows to the rule's method, where it shares them
   * @param handles for each list among the operands and the result that the function changes, its
   *     identity and size at the call
   */
  record Application(
      Invocation.Call call,
      ClosureRule rule,
      Value product,
      Value closure,
      Optional<Value> frame,
      Map<Value, Value> handles) {

    /** The value by which the application is known: the call's result, or for void the closure. */
    Value key() {
      return givesTangent() ? call.result() : closure;
    }

    /** Whether the call's result has a tangent; if not, it is there for what it changes. */
    boolean givesTangent() {
      return givesTangent(call);
    }

    private static boolean givesTangent(Invocation.Call call) {
      return !call.results().isEmpty() && !DerivativeFlow.isPlain(call.result().type());
    }
  }

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
      Map<Value, Application> applications,
      Map<Op, List<Value>> positions) {

    Expander(Activity activity, Program program, Mode mode, Values values, Findings findings) {
      this(activity, program, mode, values, findings, new HashMap<>(), new IdentityHashMap<>());
    }

    Expansion expand(Function function) {
      return new Expansion(function.withBody(expand(function.body())), applications, positions);
    }

    private Region expand(Region region) {
      var out = new RegionBuilder(values);
      for (Op op : region.ops()) {
        out.at(op.span());
        var access = activity.access(op);
        if (CollectionCalls.isOfMemory(op, new DerivativeFlow(program))) {
          out.add(op);
        } else if (access.isPresent()) {
          locate(op, access.get(), out);
        } else if (op instanceof Invocation.Call call
            && activity.concerns(call)
            && program.derivative(call).orElse(null)
                instanceof Derivative.Closures(var reverse, var forward, _)) {
          var rule = mode == Mode.REVERSE ? reverse : forward;
          rule.ifPresentOrElse(present -> expand(call, present, out), () -> refuse(call, out));
        } else if (op instanceof Invocation.Call call
            && mode == Mode.FORWARD
            && activity.concerns(call)
            && new DerivativeFlow(program).isByCotangents(call)) {
          refuse(call, out);
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

    /** What is done at the end of a list is done at a place that the later sweep has to know. */
    private void locate(Op op, ListCalls.Access access, RegionBuilder out) {
      if (access.kind() == ListCalls.Kind.FETCH_OR) {
        var key = access.index().orElseThrow();
        positions.put(op, List.of(ListMemory.contains(access.list(), key, out)));
      }
      if (!access.kind().isAtEnd()) {
        out.add(op);
        return;
      }
      var size = ListMemory.size(access.list(), out);
      positions.put(
          op,
          switch (access.kind()) {
            case ADD -> List.of(size);
            case ADD_ALL ->
                List.of(size, out.add(size, ListMemory.size(access.element().orElseThrow(), out)));
            default -> List.of(out.subtract(size, out.constant(1)));
          });
      out.add(op);
    }

    private void expand(Invocation.Call call, ClosureRule rule, RegionBuilder out) {
      Map<Value, Value> handles = new HashMap<>();
      call.operands().stream()
          .filter(activity::isFollowed)
          .forEach(operand -> handles.put(operand, ListMemory.handle(operand, out)));
      var owner = rule.product() instanceof Type.Declared(var name, _) ? name : "";
      var product = out.fresh(rule.product(), "");
      var frame =
          rule.sharesShadows() && mode == Mode.REVERSE
              ? Optional.of(out.fresh(ShadowCalls.frameType(), "arrays"))
              : Optional.<Value>empty();
      List<Value> arguments = new ArrayList<>(call.operands());
      frame.ifPresent(arguments::add);
      out.add(
          new Invocation.Call(List.of(product), rule.maker(), List.of(), arguments, call.span()));
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
      var application = new Application(call, rule, product, closure, frame, handles);
      applications.put(application.key(), application);
      if (call.results().isEmpty()) {
        activity.include(closure);
        return;
      }
      var result = call.result();
      // Also where nothing depends on the result: the callee may have written to arrays.
      activity.include(application.key());
      var valueCallee =
          new Callee(Callee.Kind.INSTANCE, owner, "value", List.of(), rule.valueType());
      if (activity.isFollowed(result)) {
        // Before the result: what follows its definition needs it.
        var same = out.call(valueCallee, result.type(), List.of(product));
        handles.put(result, ListMemory.handle(same, out));
      }
      if (rule.valueType().equals(result.type())
          || rule.valueType().isReference() && !result.type().isReal()) {
        out.add(
            new Invocation.Call(
                List.of(result), valueCallee, List.of(), List.of(product), call.span()));
      } else {
        var value = out.call(valueCallee, rule.valueType(), List.of(product));
        out.add(new Arithmetic.Box(result, value, call.span()));
      }
    }

    private static String closureName(Invocation.Call call, ClosureRule rule) {
      boolean isNamed = !call.results().isEmpty() && !call.result().name().isEmpty();
      var name = isNamed ? call.result().name() : call.callee().name();
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
