package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ListCalls;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The counterparts of what a program does with lists that it changes, in a reverse sweep: each
 * change is undone in the list of cotangents. What an added element has received goes to the value
 * that was added.
 */
final class ReverseLists {
  private final SweepContext context;
  private final ListMemory memory;

  ReverseLists(SweepContext context) {
    this.context = context;
    this.memory = context.lists();
  }

  void reverse(Op op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var access = context.activity().access(op).orElseThrow();
    var list = frame.read(access.list());
    var index = index(op, access, frame, out);
    switch (access.kind()) {
      // Original: y = list[i]    Adjoint: dlist[i] += dy
      case GET, GET_FIRST, GET_LAST -> sum(op, list, index, cotangents, out);
      // Original: list gets x at i    Adjoint: dx += dlist[i], which goes
      case ADD, INSERT, ADD_FIRST ->
          receive(
              access,
              memory.get("withdrawn", List.of(list, index), Type.OBJECT, out),
              cotangents,
              out);
      // Original: y = list[i], list[i] = x    Adjoint: dx += dlist[i], dlist[i] = dy
      case SET -> {
        receive(
            access, memory.get("taken", List.of(list, index), Type.OBJECT, out), cotangents, out);
        sum(op, list, index, cotangents, out);
      }
      // Original: y = list[i], which goes    Adjoint: dlist gets dy at i
      case REMOVE, REMOVE_FIRST, REMOVE_LAST ->
          memory.run("insert", List.of(list, index, cotangent(op, cotangents, out)), out);
      case ADD_ALL -> {
        var other = access.element().orElseThrow();
        var added = context.positions(op).getLast();
        List<Value> range = new ArrayList<>(List.of(list, index, frame.read(added)));
        if (context.activity().isFollowed(other)) {
          range.add(frame.read(other));
          memory.run("returnRange", range, out);
        } else {
          var type = context.algebra().tangentType(other.type());
          var received = memory.get("withdrawnRange", range, type, out);
          if (context.activity().contains(other)) {
            cotangents.add(out, other, new Linear.Opaque(received));
          }
        }
      }
      case CLEAR -> memory.run("forget", List.of(list), out);
      // Original: y = map[k]    Adjoint: dmap[k] += dy
      case FETCH, DROP ->
          memory.run("sumAt", List.of(list, index, cotangent(op, cotangents, out)), out);
      // Original: y = map[k] if there, else x    Adjoint: dmap[k] += dy if there, else dx += dy
      case FETCH_OR -> {
        var isThere = frame.read(context.positions(op).getFirst());
        var cotangent = cotangent(op, cotangents, out);
        memory.run("sumIf", List.of(isThere, list, index, cotangent), out);
        receive(
            access,
            memory.get("unless", List.of(isThere, cotangent), Type.OBJECT, out),
            cotangents,
            out);
      }
      // Original: y = map[k], map[k] = x    Adjoint: dx += dmap[k], dmap[k] = dy
      case PUT -> {
        receive(
            access,
            memory.get("withdrawnAt", List.of(list, index), Type.OBJECT, out),
            cotangents,
            out);
        memory.run("sumAt", List.of(list, index, cotangent(op, cotangents, out)), out);
      }
    }
  }

  /** The place of the element, of the last one by the size that the list had then. */
  private Value index(Op op, ListCalls.Access access, Frame frame, RegionBuilder out) {
    if (access.index().isPresent()) {
      return frame.read(access.index().get());
    }
    return access.kind().isAtEnd() ? frame.read(context.positions(op).getFirst()) : out.constant(0);
  }

  private void sum(Op op, Value list, Value index, Cotangents cotangents, RegionBuilder out) {
    var result = op.result();
    if (context.carries(result) && !cotangents.get(result).isZero()) {
      memory.run("sum", List.of(list, index, cotangent(op, cotangents, out)), out);
    }
  }

  private Value cotangent(Op op, Cotangents cotangents, RegionBuilder out) {
    var result = op.result();
    var cotangent = context.carries(result) ? cotangents.get(result) : Linear.zero();
    return ListMemory.object(context.algebra(), cotangent, result.type(), out);
  }

  private void receive(
      ListCalls.Access access, Value received, Cotangents cotangents, RegionBuilder out) {
    var element = access.element().orElseThrow();
    if (context.carries(element)) {
      cotangents.add(
          out, element, ListMemory.linear(context.algebra(), received, element.type(), out));
    }
  }

  /** What a list has received until a callee gave it. */
  Value taken(Value handle, Type type, RegionBuilder out) {
    return memory.get("takenAll", List.of(handle), type, out);
  }

  /** Adds what a callee's pullback gave for a list. */
  void add(Value handle, Value tangent, RegionBuilder out) {
    memory.run("addAll", List.of(handle, tangent), out);
  }
}
