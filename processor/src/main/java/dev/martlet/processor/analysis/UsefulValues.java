package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.TapeAccess;
import dev.martlet.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the values on which the function's result depends differentiably: backward flow. */
final class UsefulValues {
  private final DerivativeFlow flow;
  private final Set<Value> useful = new HashSet<>();

  private UsefulValues(DerivativeFlow flow) {
    this.flow = flow;
  }

  static Set<Value> of(Function function, DerivativeFlow flow) {
    var values = new UsefulValues(flow);
    List<Value> yields = function.body().yields();
    for (int i = 0; i < yields.size(); i++) {
      if (flow.isDifferentiable(function.resultTypes().get(i))) {
        values.useful.add(yields.get(i));
      }
    }
    values.visit(function.body());
    return values.useful;
  }

  private void visit(Region region) {
    region.ops().reversed().forEach(this::visit);
  }

  private void visit(Op op) {
    switch (op) {
      case ControlFlow.If(var results, _, var then, var otherwise, _) -> {
        spread(results, then.yields());
        spread(results, otherwise.yields());
        visit(then);
        visit(otherwise);
      }
      case ControlFlow.Switch choice ->
          choice
              .regions()
              .forEach(
                  region -> {
                    spread(choice.results(), region.yields());
                    visit(region);
                  });
      case ControlFlow.Loop loop -> visit(loop);
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _, Closure _ ->
          spreadThrough(op);
    }
  }

  private void visit(ControlFlow.Loop loop) {
    var carried = loop.body().parameters();
    // A result is the carried variable when the condition fails.
    spread(loop.results(), carried);
    int before;
    do {
      before = useful.size();
      spread(carried, loop.body().yields());
      visit(loop.body());
    } while (useful.size() > before);
    spread(carried, loop.operands());
  }

  private void spreadThrough(Op op) {
    if (op.results().stream().noneMatch(useful::contains)) {
      return;
    }
    for (int i = 0; i < op.operands().size(); i++) {
      if (flow.passes(op, i)) {
        useful.add(op.operands().get(i));
      }
    }
  }

  private void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < to.size(); i++) {
      if (useful.contains(from.get(i))) {
        useful.add(to.get(i));
      }
    }
  }
}
