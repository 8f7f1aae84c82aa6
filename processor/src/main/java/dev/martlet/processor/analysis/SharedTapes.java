package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds inner loops of which each run reads the same elements of the same array, unless that is the
 * array to which the loop around writes: while it is not, all runs put the same on their tapes, and
 * one tape is enough.
 *
 * <pre>{@code
 * double[] above = a[k];
 * for (int i = k + 1; i < n; i++) {
 *   double[] row = a[i];
 *   for (int j = k; j < n; j++) { row[j] -= factor * above[j]; }   // row == above?
 * }
 * }</pre>
 *
 * <p>Whether it is the same array is asked when the program runs.
 */
public final class SharedTapes {
  private final Recording recording;
  private final Scopes scopes;

  public SharedTapes(Recording recording) {
    this.recording = recording;
    scopes = recording.scopes;
  }

  /**
   * An array that is read, element after element.
   *
   * @param start the index of the first one
   * @param written the arrays to which the loop around writes, any of which may be that one
   */
  public record Reading(Value array, Value start, List<Value> written) {}

  /**
   * What a tape of an inner loop holds; none where each run of the loop needs a tape of its own.
   *
   * @param outer the loop in whose body the inner one stands
   * @param exported what the inner loop's body puts on the tape
   */
  public Optional<Reading> find(ControlFlow.Loop outer, ControlFlow.Loop inner, Value exported) {
    boolean isTaped =
        isRecorded(outer)
            && isRecorded(inner)
            && recording.slot(exported).type() instanceof Type.Array
            && !recording.isFixed(exported);
    return isTaped && scopes.definition(exported).orElse(null) instanceof Memory.ReadElement read
        ? recording.counted(inner).flatMap(form -> find(outer, form, read))
        : Optional.empty();
  }

  private boolean isRecorded(ControlFlow.Loop loop) {
    return recording.trips(loop).isPresent()
        && recording.checkpointed(loop).isEmpty()
        && !recording.isMerged(loop);
  }

  private Optional<Reading> find(
      ControlFlow.Loop outer, CountedLoop inner, Memory.ReadElement read) {
    var start = start(read.index(), inner);
    if (!(read.result().type() instanceof Type.Primitive)
        || !read.result().type().isReal()
        || start.isEmpty()
        || !isFixed(start.get(), outer)
        || !isFixed(read.array(), outer)
        || !runsAlike(inner, outer)) {
      return Optional.empty();
    }
    Set<Value> written = new LinkedHashSet<>();
    for (Op op : recording.stable.writersIn(outer, read)) {
      if (!(op instanceof Memory.WriteElement write)
          || write.array().equals(read.array())
          || !isKnownBefore(write.array(), inner.loop(), outer)) {
        return Optional.empty();
      }
      written.add(write.array());
    }
    return Optional.of(new Reading(read.array(), start.get(), List.copyOf(written)));
  }

  /** Whether all runs of the inner loop have as many iterations. */
  private boolean runsAlike(CountedLoop inner, ControlFlow.Loop outer) {
    return inner.boundOps().stream().noneMatch(Memory.ReadElement.class::isInstance)
        && Recording.sources(inner).stream().allMatch(source -> isFixed(source, outer));
  }

  private boolean isFixed(Value value, ControlFlow.Loop outer) {
    return !scopes.isWithin(value, outer.body());
  }

  /** What the index is at first, where it goes up by one with each iteration of the loop. */
  private Optional<Value> start(Value index, CountedLoop loop) {
    return recording
        .induction(index)
        .filter(induction -> induction.amount() == 1)
        .filter(_ -> loop.loop().body().parameters().contains(index))
        .map(Induction::start);
  }

  private boolean isKnownBefore(Value array, ControlFlow.Loop inner, ControlFlow.Loop outer) {
    if (isFixed(array, outer) || outer.body().parameters().contains(array)) {
      return true;
    }
    for (Op op : outer.body().ops()) {
      if (op == inner) {
        return false;
      }
      if (op.results().contains(array)) {
        return true;
      }
    }
    return false;
  }
}
