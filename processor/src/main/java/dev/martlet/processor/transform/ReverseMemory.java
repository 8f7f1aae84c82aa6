package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.ArrayCalls;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The counterparts of what a program does with active arrays, in a reverse sweep. What an element
 * receives is summed up in the shadow; where the program writes an element, what its shadow has
 * received since belongs to the value that was written, and what came before is another one's.
 */
final class ReverseMemory {
  private final SweepContext context;

  /** By the read of an element, what stands for it while a loop sums up what it receives. */
  private final Map<Memory.ReadElement, Value> sums = new IdentityHashMap<>();

  /** The shadows that were made before the sweep over their region started. */
  private final Set<Value> prepared = new HashSet<>();

  ReverseMemory(SweepContext context) {
    this.context = context;
  }

  /** Makes the shadows that nothing but the sweep over this region needs. */
  void start(Region region, Frame frame, RegionBuilder out) {
    start(region, _ -> true, frame, out);
  }

  /**
   * Makes those of them, before the sweep starts, that can be made of what is there.
   *
   * @param unknown what the region has not computed yet
   */
  void prepare(Region region, Set<Value> unknown, Frame frame, RegionBuilder out) {
    Set<Value> missing = new HashSet<>(unknown);
    List<Op> ready = new ArrayList<>();
    for (Op op : context.shadows().late(region)) {
      if (op.operands().stream().anyMatch(missing::contains)) {
        missing.add(op.result());
      } else if (!prepared.contains(op.result())) {
        ready.add(op);
      }
    }
    start(region, ready::contains, frame, out);
    ready.forEach(op -> prepared.add(op.result()));
  }

  private void start(Region region, Predicate<Op> isWanted, Frame frame, RegionBuilder out) {
    for (Op op : context.shadows().late(region)) {
      if (prepared.contains(op.result()) || !isWanted.test(op)) {
        continue;
      }
      out.at(op.span());
      var rewriter = new Rewriter(out.values());
      op.operands().forEach(operand -> rewriter.substitute(operand, frame.read(operand)));
      if (frame.isLive()) {
        out.add(op.rebuilt(op.results(), rewriter.get(op.operands()), op.regions()));
      } else {
        var copy = rewriter.copy(op);
        out.add(copy);
        frame.define(op.result(), copy.result());
      }
    }
  }

  void reverse(Memory op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    switch (op) {
      case Memory.ReadElement read -> reverse(read, frame, cotangents, out);
      case Memory.WriteElement write -> reverse(write, frame, cotangents, out);
      case Memory.ArrayLiteral literal -> reverse(literal, frame, cotangents, out);
      case Memory.ReadField read when isTracked(read) -> reverse(read, frame, cotangents, out);
      case Memory.WriteField write when isTracked(write) -> reverse(write, frame, cotangents, out);
      case Memory.NewObject made -> reverse(made, frame, cotangents, out);
      case Memory.NewArray _, Memory.ArrayLength _, Memory.ReadField _, Memory.WriteField _ -> {}
    }
  }

  // Original: y = a[i]    Adjoint: da[i] += dy
  private void reverse(
      Memory.ReadElement op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(op.result());
    if (isReference(op.result()) || cotangent.isZero() || context.updates().contains(op)) {
      return;
    }
    if (sums.containsKey(op)) {
      cotangents.add(out, sums.get(op), cotangent);
    } else {
      var change = context.algebra().pack(out, cotangent, op.result().type());
      add(shadow(op.array(), frame), frame.read(op.index()), change, out);
    }
  }

  private static void add(Value shadow, Value index, Value change, RegionBuilder out) {
    var before = out.readElement(shadow, index);
    out.writeElement(shadow, index, sum(before, change, out));
  }

  /** From here on, a local sums up what the element receives; returns what stands for it. */
  Value startSum(Memory.ReadElement op, RegionBuilder out) {
    var sum = out.values().like(op.result());
    sums.put(op, sum);
    return sum;
  }

  /** Adds the sum to the element, if the loop has read it at all. */
  void endSum(Memory.ReadElement op, Linear sum, Value trips, Frame frame, RegionBuilder out) {
    var shadow = shadow(op.array(), frame);
    var index = frame.read(op.index());
    var change = context.algebra().pack(out, sum, op.result().type());
    var isRead = out.binary(Arithmetic.BinaryOperator.GREATER, trips, out.constant(0));
    var then = out.nested();
    add(shadow, index, change, then);
    out.iff(isRead, then.yield(List.of()), out.nested().yield(List.of()));
    sums.remove(op);
  }

  private static Value sum(Value before, Value change, RegionBuilder out) {
    return change.type().isReference()
        ? ShadowCalls.sum(before, change, out)
        : out.add(before, change);
  }

  private boolean isTracked(Memory.ReadField read) {
    return context.needed().flow().field(read).isPresent();
  }

  private boolean isTracked(Memory.WriteField write) {
    return context.needed().flow().field(write).isPresent();
  }

  // Original: y = o.f    Adjoint: do.f += dy
  private void reverse(Memory.ReadField op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var cotangent = cotangents.get(op.result());
    if (isReference(op.result()) || cotangent.isZero() || context.updates().contains(op)) {
      return;
    }
    var object = op.operands().getFirst();
    var shadow = shadow(object, frame);
    var field = context.algebra().layout().field(object, op.field());
    var change = context.algebra().pack(out, cotangent, op.result().type());
    var before = field.read(shadow, "", out);
    field.write(
        shadow,
        context.algebra().isOpaque(op.result().type())
                && !context.algebra().layout().isHolder(op.result().type())
            ? OpaqueObjects.sum(out, before, change, "")
            : sum(before, change, out),
        out);
  }

  // Original: o.f = x    Adjoint: dx += do.f, do.f = 0
  // Original: o.f = o.f + x    Adjoint: dx += do.f
  private void reverse(
      Memory.WriteField op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var value = op.operands().getLast();
    if (isReference(value)) {
      return;
    }
    var object = op.operands().getFirst();
    var shadow = shadow(object, frame);
    var field = context.algebra().layout().field(object, op.field());
    take(value, shadow, field, cotangents, out);
    if (!context.updates().contains(op)) {
      field.write(shadow, nothing(field.type(), out), out);
    }
  }

  // Original: o = new C(...) with f = x    Adjoint: dx += do.f
  private void reverse(Memory.NewObject op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    for (int i = 0; i < op.fields().size(); i++) {
      if (context.needed().flow().field(op.result(), op.fields().get(i)).isPresent()
          && !isReference(op.content(i))) {
        var field = context.algebra().layout().field(op.result(), op.fields().get(i));
        take(op.content(i), shadow(op.result(), frame), field, cotangents, out);
      }
    }
  }

  private void take(
      Value value, Value shadow, FieldShadow field, Cotangents cotangents, RegionBuilder out) {
    if (context.activity().contains(value)) {
      receive(value, field.read(shadow, LinearAlgebra.d(value.name()), out), cotangents, out);
    }
  }

  // Original: a[i] = x    Adjoint: dx += da[i], da[i] = 0
  // Original: a[i] = a[i] + x    Adjoint: dx += da[i]
  private void reverse(
      Memory.WriteElement op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    if (isReference(op.value())) {
      return;
    }
    var shadow = shadow(op.array(), frame);
    var index = frame.read(op.index());
    take(op.value(), shadow, index, cotangents, out);
    if (!context.updates().contains(op)) {
      out.writeElement(shadow, index, nothing(((Type.Array) shadow.type()).element(), out));
    }
  }

  // Original: a = {x, y}    Adjoint: dx += da[0], dy += da[1]
  private void reverse(
      Memory.ArrayLiteral op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    if (!isReference(op.result(), 1)) {
      var shadow = shadow(op.result(), frame);
      for (int i = 0; i < op.operands().size(); i++) {
        take(op.operands().get(i), shadow, out.constant(i), cotangents, out);
      }
    }
  }

  /** What the JDK does with many elements. */
  void reverse(Invocation.Call op, Frame frame, Cotangents cotangents, RegionBuilder out) {
    var first = op.operands().getFirst();
    if (isReference(first, 1)) {
      return;
    }
    var kind = ArrayCalls.kind(op).orElseThrow();
    if (!context.activity().isStored(first)) {
      if (kind == ArrayCalls.Kind.ARRAYCOPY) {
        reverseMoved(op, frame, out);
      }
      return;
    }
    switch (kind) {
      // Original: b = copy of a, from i on    Adjoint: da[i + k] += db[k]
      case CLONE, COPY_OF ->
          ShadowCalls.addCopy(
              shadow(first, frame), out.constant(0), shadow(op.result(), frame), out);
      case COPY_OF_RANGE ->
          ShadowCalls.addCopy(
              shadow(first, frame),
              frame.read(op.operands().get(1)),
              shadow(op.result(), frame),
              out);
      // Original: b[j + k] = a[i + k]    Adjoint: da[i + k] += db[j + k], db[j + k] = 0, at once
      case ARRAYCOPY ->
          ShadowCalls.addMoved(
              op.operands().stream()
                  .map(
                      each ->
                          context.activity().isStored(each)
                              ? shadow(each, frame)
                              : frame.read(each))
                  .toList(),
              out);
      // Original: a[k] = x    Adjoint: dx += da[k], da[k] = 0
      case FILL -> {
        var shadow = shadow(first, frame);
        var sum = ShadowCalls.takeAll(List.of(shadow), out);
        receive(op.operands().getLast(), sum, cotangents, out);
      }
      case FILL_RANGE -> {
        var range =
            List.of(
                shadow(first, frame),
                frame.read(op.operands().get(1)),
                frame.read(op.operands().get(2)));
        var sum = ShadowCalls.takeAll(range, out);
        receive(op.operands().getLast(), sum, cotangents, out);
      }
    }
  }

  // Original: b[j + k] = data[i + k]    Adjoint: db[j + k] = 0
  private void reverseMoved(Invocation.Call op, Frame frame, RegionBuilder out) {
    var from = frame.read(op.operands().get(3));
    var to = out.add(from, frame.read(op.operands().get(4)));
    ShadowCalls.takeAll(List.of(shadow(op.operands().get(2), frame), from, to), out);
  }

  private void receive(Value value, Value received, Cotangents cotangents, RegionBuilder out) {
    if (context.activity().contains(value)) {
      cotangents.add(
          out,
          value,
          !received.type().isReference()
              ? new Linear.Scalar(received)
              : context.algebra().isOpaque(value.type())
                  ? new Linear.Opaque(numbers(received, value.type(), out))
                  : context.algebra().unpackIfPresent(out, received, value.type()));
    }
  }

  private Value numbers(Value tangent, Type type, RegionBuilder out) {
    return context.algebra().layout().isHolder(type) ? GraphCalls.numbers(tangent, out) : tangent;
  }

  private void take(
      Value value, Value shadow, Value index, Cotangents cotangents, RegionBuilder out) {
    if (context.activity().contains(value)) {
      var received =
          out.fresh(((Type.Array) shadow.type()).element(), LinearAlgebra.d(value.name()));
      out.add(new Memory.ReadElement(received, shadow, index, out.span()));
      receive(value, received, cotangents, out);
    }
  }

  private Value shadow(Value array, Frame frame) {
    return frame.read(context.shadows().of(array));
  }

  private static Value nothing(Type tangent, RegionBuilder out) {
    return tangent == Primitive.DOUBLE
        ? out.constant(0.0)
        : tangent == Primitive.FLOAT ? out.constant(0f) : out.constant(tangent, null);
  }

  private boolean isReference(Value value) {
    return isReference(value, 0);
  }

  /** Whether what is this deep in an array is an array or object, whose shadow goes with it. */
  private boolean isReference(Value value, int depth) {
    Type type = value.type();
    for (int i = 0; i < depth; i++) {
      type = ((Type.Array) type).element();
    }
    return context.algebra().isMemory(type);
  }

  /** What the reverse sweep needs to know of an array of the result type. */
  List<Value> shadows(Value value, Frame frame) {
    return context.shadows().leaves(value).stream().map(frame::read).toList();
  }

  /** The cotangent of a result that came from outside: what is for arrays goes to their shadows. */
  Linear received(Value cotangent, Value result, Frame frame, RegionBuilder out) {
    var shadows = shadows(result, frame).iterator();
    if (context.algebra().layout().isHolder(result.type())) {
      if (shadows.hasNext()) {
        GraphCalls.add(shadows.next(), cotangent, out);
      }
      return context
          .algebra()
          .objects()
          .received(out, GraphCalls.numbers(cotangent, out), result.type());
    }
    return context
        .algebra()
        .objects()
        .received(
            out,
            cotangent,
            result.type(),
            (given, type, inner) -> {
              if (shadows.hasNext() && context.algebra().layout().leadsToObjects(type)) {
                GraphCalls.add(shadows.next(), given, inner);
              } else if (shadows.hasNext()) {
                ShadowCalls.add(shadows.next(), given, inner);
              }
              return Linear.zero();
            });
  }
}
