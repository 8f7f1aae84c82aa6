package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Induction;
import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.Scopes;
import dev.martlet.processor.analysis.Scopes.Scope;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Rewriter;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Type.Primitive;
import dev.martlet.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a later sweep stands while it goes through the counterpart of one region of the program:
 * finds the values of the forward sweep, which belong to the region at hand or one around it, by
 * what the {@link Recording} has planned.
 */
final class Frame {
  private final Scopes scopes;
  private final Recording recording;
  private final @Nullable Frame outer;
  private final Scope scope;
  private final RegionBuilder out;

  /** In a loop: how many iterations were done before the one at hand. */
  private final @Nullable Value index;

  private final Map<Value, Value> known = new HashMap<>();

  private Frame(
      Scopes scopes,
      Recording recording,
      @Nullable Frame outer,
      Scope scope,
      RegionBuilder out,
      @Nullable Value index) {
    this.scopes = scopes;
    this.recording = recording;
    this.outer = outer;
    this.scope = scope;
    this.out = out;
    this.index = index;
  }

  /** The frame of a sweep over a whole function. */
  static Frame root(Scopes scopes, Recording recording, Scope scope, RegionBuilder out) {
    return new Frame(scopes, recording, null, scope, out, null);
  }

  /** The frame for a region inside of this one's. */
  Frame inner(Scope scope, RegionBuilder out, @Nullable Value index) {
    return new Frame(scopes, recording, this, scope, out, index);
  }

  /** Whether what the region at hand defines is in scope as it is. */
  boolean isLive() {
    return outer == null || recording.isLive(scope);
  }

  /** From now on this is what a value of the region at hand, or one around it, is read as. */
  void define(Value value, Value here) {
    known.put(value, here);
  }

  /** The value of the forward sweep, read again where this sweep stands. */
  Value read(Value value) {
    var home = scopes.home(value);
    for (Frame frame = this; frame != null; frame = frame.outer) {
      var found = frame.known.get(value);
      if (found != null) {
        return found;
      }
      if (frame.scope.equals(home)) {
        return frame.readHere(value);
      }
    }
    throw new IllegalStateException(value + " is not in scope of the sweep");
  }

  private Value readHere(Value value) {
    if (isLive() || outer == null) {
      return value;
    }
    var found = find(value, outer);
    known.put(value, found);
    return found;
  }

  private Value find(Value value, Frame around) {
    if (recording.isExported(value)) {
      var slot = around.read(recording.slot(value));
      return scope.owner() instanceof ControlFlow.Loop && !recording.isFixed(value)
          ? entry(value, slot)
          : slot;
    }
    var induction = recording.induction(value);
    if (induction.isPresent()) {
      return inductionVariable(induction.get(), around);
    }
    var recounted = recording.recounted(value);
    if (recounted.isPresent()) {
      var trips = out.values().like(value);
      TripCount.define(trips, recounted.get(), this::read, out);
      return trips;
    }
    return recompute(value);
  }

  private Value inductionVariable(Induction induction, Frame around) {
    var start = around.read(induction.start());
    var done = Objects.requireNonNull(index);
    return switch (induction.amount()) {
      case 1 -> out.add(start, done);
      case -1 -> out.subtract(start, done);
      default -> out.add(start, out.multiply(done, out.constant(induction.amount())));
    };
  }

  private Value recompute(Value value) {
    Op definition = scopes.definition(value).orElseThrow();
    if (definition instanceof Invocation) {
      throw new IllegalStateException(value + " would be computed by another call");
    }
    var rewriter = new Rewriter(out.values());
    definition.operands().forEach(operand -> rewriter.substitute(operand, read(operand)));
    var copy = rewriter.copy(definition);
    out.add(copy);
    return copy.result();
  }

  private Value entry(Value value, Value tape) {
    var at = Objects.requireNonNull(index);
    if (tape.type() instanceof Type.Array) {
      var result = out.fresh(value.type(), value.name());
      var entry = recording.place(value).index(at, out);
      out.add(new Memory.ReadElement(result, tape, entry, out.span()));
      return result;
    }
    if (ForwardSweep.isNarrow(value.type())) {
      return out.convert(out.get(tape, at, Primitive.INT, value.name()), value.type());
    }
    return out.get(tape, at, value.type(), value.name());
  }
}
