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
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups the references of a function to arrays that carry derivatives by the memory that they may
 * lead to: an array and its alias, a matrix and its rows, a record and the arrays in it. Two
 * references of different groups never lead to the same element.
 *
 * <p>A group is <em>foreign</em> where others may hold its memory as well without our knowing: what
 * a static field, a passive object or an unknown method gave us.
 */
public final class Storage {
  private final DerivativeFlow flow;
  private final ChangedLists lists;
  private final Groups groups = new Groups();
  private final Set<Value> foreign = new HashSet<>();
  private final Set<Object> foreignGroups = new HashSet<>();

  private Storage(DerivativeFlow flow, ChangedLists lists) {
    this.flow = flow;
    this.lists = lists;
  }

  public static Storage of(Function function, DerivativeFlow flow) {
    var storage = new Storage(flow, ChangedLists.of(function, flow));
    storage.visit(function.body());
    storage.foreign.forEach(value -> storage.foreignGroups.add(storage.group(value)));
    return storage;
  }

  /** Whether the value leads to memory that carries derivatives. */
  public boolean holds(Value value) {
    return flow.isStored(value.type());
  }

  /** The lists that the function makes and changes. */
  ChangedLists lists() {
    return lists;
  }

  /** What all references to the same memory have in common. */
  public Object group(Value value) {
    return groups.representative(value);
  }

  /** Whether others may hold the memory too. */
  public boolean isForeign(Value value) {
    return foreignGroups.contains(group(value));
  }

  private void visit(Region region) {
    region.ops().forEach(this::visit);
  }

  private void visit(Op op) {
    op.regions().forEach(this::visit);
    switch (op) {
      case ControlFlow.Loop loop -> {
        unite(loop.operands(), loop.body().parameters());
        unite(loop.body().parameters(), loop.condition().parameters());
        unite(loop.body().yields(), loop.body().parameters());
        unite(loop.body().parameters(), loop.results());
      }
      case ControlFlow choice ->
          choice.regions().forEach(region -> unite(region.yields(), choice.results()));
      case Memory.ReadElement(var result, var array, _, _) -> unite(result, array);
      case Memory.WriteElement _ -> visitStore(op);
      case Memory.ArrayLiteral(var result, var elements, _) ->
          elements.forEach(element -> unite(element, result));
      case Memory.ReadField read -> {
        if (flow.field(read).isPresent()) {
          unite(read.result(), read.operands().getFirst());
        } else {
          foreign(read.result());
        }
      }
      case Memory.WriteField _ -> visitStore(op);
      case Memory.NewObject made -> uniteContents(made);
      case Aggregate.NewRecord record -> uniteComponents(record);
      case Aggregate.ReadComponent(var result, var record, _, _) -> {
        if (flow.passes(op, 0)) {
          unite(result, record);
        } else {
          foreign(result);
        }
      }
      case Arithmetic.Cast(var result, var operand, _) -> {
        if (holds(operand)) {
          unite(result, operand);
        } else if (!flow.isWithoutMemory(operand.type())) {
          foreign(result);
        }
      }
      case Invocation.Call call -> visit(call);
      case Invocation.Opaque opaque -> opaque.results().forEach(this::foreign);
      case TapeAccess.Get(var result, _, _, _) -> foreign(result);
      case Memory.ArrayLength _,
          Memory.NewArray _,
          Arithmetic _,
          Constant _,
          TapeAccess _,
          Closure _ -> {}
    }
  }

  private void uniteComponents(Aggregate.NewRecord record) {
    for (int i = 0; i < record.operands().size(); i++) {
      if (flow.passes(record, i)) {
        unite(record.operands().get(i), record.result());
      }
    }
  }

  private void uniteContents(Memory.NewObject made) {
    for (int i = 0; i < made.fields().size(); i++) {
      if (flow.field(made.result(), made.fields().get(i)).isPresent()) {
        unite(made.content(i), made.result());
      }
    }
  }

  private void visit(Invocation.Call call) {
    var kind = ArrayCalls.kind(call);
    if (CollectionCalls.isOne(call, flow)) {
      List<Value> all = new ArrayList<>(call.operands());
      all.addAll(call.results());
      var stored = all.stream().filter(this::holds).toList();
      stored.forEach(value -> unite(value, stored.getFirst()));
    } else if (kind.isPresent()) {
      visitStore(call);
      if (kind.get().isCopy()) {
        uniteRows(call.result(), call.operands().getFirst());
      }
    } else if (flow.sharesMemory(call)) {
      List<Value> linked = new ArrayList<>(flow.linked(call));
      call.results().stream().filter(this::holds).forEach(linked::add);
      linked.forEach(value -> unite(value, linked.getFirst()));
      if (flow.effect(call).givesForeign()) {
        call.results().forEach(this::foreign);
      }
    } else if (flow.rule(call).isEmpty()) {
      call.results().forEach(this::foreign);
    }
  }

  private void visitStore(Op op) {
    flow.store(op)
        .ifPresent(
            store -> {
              if (ArrayCalls.kind(op).orElse(null) == ArrayCalls.Kind.ARRAYCOPY) {
                uniteRows(store.source(), store.target());
              } else {
                unite(store.source(), store.target());
              }
            });
  }

  /** The rows of a matrix are shared with its copy, numbers are not. */
  private void uniteRows(Value one, Value other) {
    if (one.type() instanceof Type.Array(var element) && flow.isStored(element)) {
      unite(one, other);
    }
  }

  private void foreign(Value value) {
    if (holds(value)) {
      foreign.add(value);
    }
  }

  private void unite(List<Value> from, List<Value> to) {
    for (int i = 0; i < from.size(); i++) {
      unite(from.get(i), to.get(i));
    }
  }

  private void unite(Value one, Value other) {
    if (holds(one) && holds(other)) {
      groups.unite(one, other);
    }
  }

  /** The memory that a function writes to, as far as it can be seen in its ops. */
  Set<Object> written(Function function) {
    Set<Object> written = new HashSet<>();
    Traversal.forEachOp(
        function.body(),
        op -> {
          flow.store(op)
              .filter(store -> holds(store.target()))
              .ifPresent(store -> written.add(group(store.target())));
          if (op instanceof Invocation.Call call && flow.sharesMemory(call)) {
            flow.written(call).forEach(each -> written.add(group(each)));
          }
        });
    return written;
  }
}
