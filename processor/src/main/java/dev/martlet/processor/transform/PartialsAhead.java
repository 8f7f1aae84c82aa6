package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.DerivativeFlow;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import dev.martlet.processor.rules.Derivative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes partial derivatives of mathematical functions right behind the function, where a
 * pullback may ask for them several times: once for each row of a Jacobian.
 *
 * <pre>{@code
 * double sin = Math.sin(x);                 double sin = Math.sin(x);
 * ... dy -> dy * sinByX(x)           ->     double sinByX = sinByX(x);
 *                                           ... dy -> dy * sinByX
 * }</pre>
 *
 * <p>Not in loops, where the numbers would have to be kept. Only rules of the library are known to
 * do nothing else.
 */
final class PartialsAhead {
  private final Activity activity;
  private final DerivativeFlow flow;
  private final Values values;
  private final Map<Value, List<Optional<Value>>> found = new HashMap<>();

  private PartialsAhead(Activity activity, DerivativeFlow flow, Values values) {
    this.activity = activity;
    this.flow = flow;
    this.values = values;
  }

  /**
   * The function with such partial derivatives.
   *
   * @param partials by the result of a call, its partial derivative by each operand
   */
  record Result(Function function, Map<Value, List<Optional<Value>>> partials) {}

  static Result of(Function function, Activity activity, DerivativeFlow flow, Values values) {
    var ahead = new PartialsAhead(activity, flow, values);
    return new Result(function.withBody(ahead.with(function.body())), ahead.found);
  }

  private Region with(Region region) {
    var out = new RegionBuilder(values);
    for (Op op : region.ops()) {
      out.at(op.span());
      boolean isPlain =
          op instanceof Closure || op instanceof ControlFlow.Loop || op instanceof ControlFlow.Try;
      out.add(
          isPlain || op.regions().isEmpty()
              ? op
              : op.rebuilt(
                  op.results(), op.operands(), op.regions().stream().map(this::with).toList()));
      if (op instanceof Invocation.Call call
          && activity.concerns(call)
          && flow.rule(call).orElse(null) instanceof Derivative.Partials(var rules)) {
        compute(call, rules, out);
      }
    }
    return out.finish(region.parameters(), region.end());
  }

  private void compute(
      Invocation.Call call, List<Optional<Derivative.Partial>> rules, RegionBuilder out) {
    List<Optional<Value>> partials = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      boolean isWanted =
          rules.get(i).filter(PartialsAhead::isPure).isPresent()
              && activity.contains(call.operands().get(i));
      partials.add(
          isWanted
              ? Optional.of(Partials.partial(call, rules.get(i).orElseThrow(), out))
              : Optional.empty());
    }
    found.put(call.result(), partials);
  }

  private static boolean isPure(Derivative.Partial rule) {
    boolean isResult = rule.formula().filter(known -> known.function().isEmpty()).isPresent();
    return rule.method().owner().startsWith("dev.martlet.math.") && !rule.selects() && !isResult;
  }
}
