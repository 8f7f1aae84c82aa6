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
  private final Storage storage;
  private final Set<Value> varied = new HashSet<>();

  /** Groups of memory that may hold something varied. */
  private final Set<Object> groups = new HashSet<>();

  /** Groups of lists that may hold something varied. */
  private final Set<Object> lists = new HashSet<>();

  private VariedValues(DerivativeFlow flow, Storage storage) {
    this.flow = flow;
    this.storage = storage;
  }

  static VariedValues of(
      Function function, List<Integer> wrt, DerivativeFlow flow, Storage storage) {
    var values = new VariedValues(flow, storage);
    wrt.forEach(position -> values.add(function.parameters().get(position)));
    int before;
    do {
      before = values.groups.size() + values.lists.size();
      values.visit(function.body());
    } while (values.groups.size() + values.lists.size() > before);
    return values;
  }

  /** Whether the value depends on a parameter of interest. */
  boolean contains(Value value) {
    return varied.contains(value) || isStored(value) || isListed(value);
  }

  /** Whether the value leads to memory that may hold something varied. */
  boolean isStored(Value value) {
    return storage.holds(value) && groups.contains(storage.group(value));
  }

  private boolean isListed(Value value) {
    return storage.lists().contains(value) && lists.contains(storage.lists().group(value));
  }

  private void add(Value value) {
    varied.add(value);
    if (storage.lists().contains(value)) {
      lists.add(storage.lists().group(value));
    }
    if (storage.holds(value)) {
      groups.add(storage.group(value));
    }
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
      case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          op.regions()
              .forEach(
                  region -> {
                    visit(region);
                    spread(region.yields(), op.results());
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
    if (op instanceof Invocation.Call call && flow.sharesMemory(call)) {
      // What goes in may come out of any array.
      if (call.operands().stream().anyMatch(this::contains)) {
        call.operands().stream().filter(storage::holds).forEach(this::add);
        call.results().stream()
            .filter(result -> flow.isDifferentiable(result.type()))
            .forEach(this::add);
      }
      return;
    }
    if (op instanceof Invocation.Call call
        && flow.isUnseen(call)
        && call.operands().stream().anyMatch(this::contains)) {
      call.operands().stream().filter(storage::holds).forEach(this::add);
    }
    if (storage.lists().isAccess(op)) {
      // What goes in may come out.
      if (op.operands().stream().anyMatch(this::contains)) {
        add(ListCalls.of(op).orElseThrow().list());
        op.results().stream()
            .filter(result -> flow.isDifferentiable(result.type()))
            .forEach(this::add);
      }
      return;
    }
    for (int i = 0; i < op.operands().size(); i++) {
      if (contains(op.operands().get(i)) && flow.passes(op, i)) {
        op.results().forEach(this::add);
      }
    }
    flow.store(op)
        .filter(store -> storage.holds(store.target()) && contains(store.source()))
        .ifPresent(store -> add(store.target()));
  }

  private void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      if (contains(from.get(i)) && flow.isDifferentiable(to.get(i).type())) {
        add(to.get(i));
      }
    }
  }
}
