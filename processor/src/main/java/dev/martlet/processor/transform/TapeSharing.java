package dev.martlet.processor.transform;

import static dev.martlet.processor.ir.Type.Primitive.INT;

import dev.martlet.processor.analysis.Recording;
import dev.martlet.processor.analysis.SharedTapes;
import dev.martlet.processor.ir.Arithmetic.BinaryOperator;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the runs of an inner loop {@linkplain SharedTapes share} a tape: the first one copies what
 * all of them will read. A run that may change what it reads has a tape of its own, which it fills
 * as it goes.
 *
 * <pre>{@code
 * double[] tape = row == above ? new double[n] : kept == null ? copy(above, k, n) : kept;
 * }</pre>
 */
final class TapeSharing {
  private static final String COPIES = "dev.martlet.tape.TapedElements";

  private final SharedTapes tapes;
  private final Recording recording;
  private final Values values;
  private final Map<Value, Shared> shared = new HashMap<>();

  /**
   * A tape that the runs of an inner loop share.
   *
   * @param kept the one of the run before; null where that cannot be used
   * @param isChanged whether this run may find something else, and change it on its way
   */
  record Shared(Value tape, SharedTapes.Reading reading, Value kept, Value isChanged) {}

  TapeSharing(Recording recording, Values values) {
    this.recording = recording;
    this.values = values;
    tapes = new SharedTapes(recording);
  }

  /** Prepares the tapes of an inner loop that its runs within the loop around may share. */
  List<Shared> share(ControlFlow.Loop outer, ControlFlow.Loop inner, RegionBuilder out) {
    List<Shared> found = new ArrayList<>();
    for (Value value : recording.exports(inner.body())) {
      var reading = tapes.find(outer, inner, value);
      if (reading.isPresent()) {
        var tape = recording.slot(value);
        var kept = values.fresh(tape.type(), "kept");
        var one = new Shared(tape, reading.get(), kept, isWritten(reading.get(), out));
        shared.put(tape, one);
        found.add(one);
      }
    }
    return found;
  }

  /** Whether one of the arrays to which the loop writes is the one that is read. */
  private static Value isWritten(SharedTapes.Reading reading, RegionBuilder out) {
    return reading.written().stream()
        .map(written -> out.binary(BinaryOperator.EQUAL, written, reading.array()))
        .reduce((one, other) -> out.binary(BinaryOperator.OR, one, other))
        .orElseGet(() -> out.constant(false));
  }

  /** Defines the tape, if it is shared: the one of the run before, or else a new one. */
  boolean define(Value tape, Value trips, RegionBuilder out) {
    var one = shared.get(tape);
    if (one == null) {
      return false;
    }
    var type = tape.type();
    var empty = out.nested();
    var unchanged = out.nested();
    var copied = unchanged.nested();
    var copy = new Callee(Callee.Kind.STATIC, COPIES, "copy", List.of(type, INT, INT), type);
    var reading = one.reading();
    var elements = copied.call(copy, type, List.of(reading.array(), reading.start(), trips));
    var isFirst =
        unchanged.binary(BinaryOperator.EQUAL, one.kept(), unchanged.constant(type, null));
    var known =
        unchanged.iff(isFirst, copied.yield(elements), unchanged.nested().yield(one.kept()));
    out.iff(
        one.isChanged(),
        empty.yield(empty.newArray(type, trips)),
        unchanged.yield(known),
        List.of(tape));
    return true;
  }

  /** Writes to a tape, unless that has been filled already. */
  void write(Value tape, Value index, Value value, RegionBuilder out) {
    var one = shared.get(tape);
    if (one == null) {
      out.writeElement(tape, index, value);
    } else {
      var changed = out.nested();
      changed.writeElement(tape, index, value);
      out.iff(one.isChanged(), changed.yield(), out.nested().yield());
    }
  }

  /** The tape for the next run; null where this one has changed what is read. */
  Value keptFrom(Shared one, RegionBuilder out) {
    var none = out.nested();
    return out.iff(
            one.isChanged(),
            none.yield(none.constant(one.tape().type(), null)),
            out.nested().yield(one.tape()),
            List.of(values.like(one.kept())))
        .getFirst();
  }
}
