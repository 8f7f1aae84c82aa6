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
  private final Storage storage;
  private final Set<Value> useful = new HashSet<>();

  /** Groups of memory on whose contents the result depends. */
  private final Set<Object> groups = new HashSet<>();

  /** Groups of lists on whose contents the result depends. */
  private final Set<Object> lists = new HashSet<>();

  private UsefulValues(DerivativeFlow flow, Storage storage) {
    this.flow = flow;
    this.storage = storage;
  }

  /**
   * The useful values of a function.
   *
   * @param areArgumentsUsed whether the caller goes on using the arrays that it has handed over
   */
  static UsefulValues of(
      Function function, DerivativeFlow flow, Storage storage, boolean areArgumentsUsed) {
    var values = new UsefulValues(flow, storage);
    if (areArgumentsUsed) {
      function.parameters().stream().filter(storage::holds).forEach(values::add);
    }
    List<Value> yields = function.body().yields();
    for (int i = 0; i < yields.size(); i++) {
      if (flow.isDifferentiable(function.resultTypes().get(i))) {
        values.add(yields.get(i));
      }
    }
    int before;
    do {
      before = values.groups.size() + values.lists.size();
      values.visit(function.body());
    } while (values.groups.size() + values.lists.size() > before);
    return values;
  }

  /** Whether the result depends on the value. */
  boolean contains(Value value) {
    return useful.contains(value) || isStored(value) || isListed(value);
  }

  /** Whether the value leads to memory on whose contents the result depends. */
  boolean isStored(Value value) {
    return storage.holds(value) && groups.contains(storage.group(value));
  }

  private boolean isListed(Value value) {
    return storage.lists().contains(value) && lists.contains(storage.lists().group(value));
  }

  private void add(Value value) {
    useful.add(value);
    if (storage.lists().contains(value)) {
      lists.add(storage.lists().group(value));
    }
    if (storage.holds(value)) {
      groups.add(storage.group(value));
    }
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
      case ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          op.regions()
              .forEach(
                  region -> {
                    spread(op.results(), region.yields());
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
    if (op instanceof Invocation.Call call && flow.sharesMemory(call)) {
      // What comes out of an array, or is the result, may depend on all that goes in.
      if (call.results().stream().anyMatch(this::contains)
          || call.operands().stream().anyMatch(this::isStored)) {
        call.operands().stream()
            .filter(operand -> flow.isDifferentiable(operand.type()))
            .forEach(this::add);
      }
      return;
    }
    if (op instanceof Invocation.Call call
        && flow.isUnseen(call)
        && call.operands().stream().anyMatch(this::isStored)) {
      call.operands().stream()
          .filter(operand -> flow.isDifferentiable(operand.type()))
          .forEach(this::add);
    }
    if (storage.lists().isAccess(op)) {
      var access = ListCalls.of(op).orElseThrow();
      if (op.results().stream().anyMatch(this::contains)) {
        add(access.list());
      }
      access
          .element()
          .filter(element -> contains(access.list()) && flow.isDifferentiable(element.type()))
          .ifPresent(this::add);
      return;
    }
    flow.store(op)
        .filter(store -> contains(store.target()) && flow.isDifferentiable(store.source().type()))
        .ifPresent(store -> add(store.source()));
    if (op.results().stream().noneMatch(this::contains)) {
      return;
    }
    for (int i = 0; i < op.operands().size(); i++) {
      if (flow.passes(op, i)) {
        add(op.operands().get(i));
      }
    }
  }

  private void spread(List<Value> from, List<Value> to) {
    for (int i = 0; i < to.size(); i++) {
      if (contains(from.get(i))) {
        add(to.get(i));
      }
    }
  }
}
