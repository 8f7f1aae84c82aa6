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

/** Finds the values that depend differentiably on the parameters of interest: forward flow. */
final class VariedValues {
  private final DerivativeFlow flow;
  private final Set<Value> varied = new HashSet<>();

  private VariedValues(DerivativeFlow flow) {
    this.flow = flow;
  }

  static Set<Value> of(Function function, List<Integer> wrt, DerivativeFlow flow) {
    var values = new VariedValues(flow);
    wrt.forEach(position -> values.varied.add(function.parameters().get(position)));
    values.visit(function.body());
    return values.varied;
  }

  private void visit(Region region) {
    region.ops().forEach(this::visit);
  }

  private void visit(Op op) {
    switch (op) {
      case ControlFlow.If(var results, _, var then, var otherwise, _) -> {
        visit(then);
        visit(otherwise);
        spread(then.yields(), results);
        spread(otherwise.yields(), results);
      }
      case ControlFlow.Switch choice ->
          choice
              .regions()
              .forEach(
                  region -> {
                    visit(region);
                    spread(region.yields(), choice.results());
                  });
      case ControlFlow.Loop loop -> visit(loop);
      case Closure(_, var body, _) -> visit(body);
      case Constant _, Arithmetic _, Aggregate _, Memory _, Invocation _, TapeAccess _ ->
          spreadThrough(op);
    }
  }

  /** Once more around as long as a carried variable turns out to vary. */
  private void visit(ControlFlow.Loop loop) {
    var carried = loop.body().parameters();
    spread(loop.operands(), carried);
    int before;
    do {
      before = varied.size();
      spread(carried, loop.condition().parameters());
      visit(loop.condition());
      visit(loop.body());
      spread(loop.body().yields(), carried);
    } while (varied.size() > before);
    spread(carried, loop.results());
  }

  private void spreadThrough(Op op) {
    for (int i = 0; i < op.operands().size(); i++) {
      if (varied.contains(op.operands().get(i)) && flow.passes(op, i)) {
        varied.addAll(op.results());
      }
    }
  }

  private void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      if (varied.contains(from.get(i)) && flow.isDifferentiable(to.get(i).type())) {
        varied.add(to.get(i));
      }
    }
  }
}
