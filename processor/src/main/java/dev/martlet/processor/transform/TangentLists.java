package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ListCalls;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The tangents of what a program does with lists that it changes: the same is done with the list of
 * tangents.
 */
final class TangentLists {
  private final TangentSweep sweep;
  private final SweepContext context;
  private final ListMemory memory;

  TangentLists(TangentSweep sweep, SweepContext context) {
    this.sweep = sweep;
    this.context = context;
    this.memory = context.lists();
  }

  void differentiate(Op op, UnaryOperator<Value> primal, RegionBuilder out) {
    var access = context.activity().access(op).orElseThrow();
    var list = primal.apply(access.list());
    var index = index(op, access, primal, out);
    switch (access.kind()) {
      case GET, GET_FIRST, GET_LAST -> give(op, "got", List.of(list, index), out);
      case ADD, INSERT, ADD_FIRST ->
          memory.run("insert", List.of(list, index, element(access, out)), out);
      case SET -> give(op, "replaced", List.of(list, index, element(access, out)), out);
      case REMOVE, REMOVE_FIRST, REMOVE_LAST -> give(op, "withdrawn", List.of(list, index), out);
      case ADD_ALL -> {
        var other = access.element().orElseThrow();
        var added = primal.apply(context.positions(op).getLast());
        List<Value> range = new ArrayList<>(List.of(list, index, added));
        if (context.activity().isFollowed(other)) {
          range.add(primal.apply(other));
          memory.run("copyRange", range, out);
        } else {
          range.add(ListMemory.object(context.algebra(), tangent(other), other.type(), out));
          memory.run("insertRange", range, out);
        }
      }
      case CLEAR -> memory.run("forget", List.of(list), out);
      case FETCH -> give(op, "gotAt", List.of(list, index), out);
      case FETCH_OR -> {
        var isThere = primal.apply(context.positions(op).getFirst());
        give(op, "gotOr", List.of(isThere, list, index, element(access, out)), out);
      }
      case PUT -> give(op, "replacedAt", List.of(list, index, element(access, out)), out);
      case DROP -> give(op, "withdrawnAt", List.of(list, index), out);
    }
  }

  private Value index(
      Op op, ListCalls.Access access, UnaryOperator<Value> primal, RegionBuilder out) {
    if (access.index().isPresent()) {
      return primal.apply(access.index().get());
    }
    return access.kind().isAtEnd()
        ? primal.apply(context.positions(op).getFirst())
        : out.constant(0);
  }

  private Value element(ListCalls.Access access, RegionBuilder out) {
    var element = access.element().orElseThrow();
    return ListMemory.object(context.algebra(), tangent(element), element.type(), out);
  }

  private Linear tangent(Value value) {
    return sweep.isActive(value) ? sweep.tangent(value) : Linear.zero();
  }

  private void give(Op op, String method, List<Value> arguments, RegionBuilder out) {
    var given = memory.get(method, arguments, Type.OBJECT, out);
    var result = op.result();
    if (sweep.isActive(result)) {
      sweep.set(result, ListMemory.linear(context.algebra(), given, result.type(), out));
    }
  }

  /** The tangent of a list as a callee takes it. */
  Value tangent(Value handle, Type type, RegionBuilder out) {
    return memory.get("tangent", List.of(handle), type, out);
  }

  /** Keeps the tangent of a list that a callee gave. */
  void keep(Value handle, Value tangent, RegionBuilder out) {
    memory.run("keep", List.of(handle, tangent), out);
  }
}
