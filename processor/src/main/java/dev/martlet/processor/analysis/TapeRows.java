package dev.martlet.processor.analysis;

import static dev.martlet.processor.ir.Arithmetic.BinaryOperator.MULTIPLY;
import static dev.martlet.processor.ir.Type.Primitive.INT;

import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets an inner loop, which makes its tapes anew for each run, keep what an iteration keeps side by
 * side in one tape: for short loops, making arrays takes longer than filling them. Loops that
 * HotSpot may vectorize have a tape for each value.
 *
 * <pre>{@code
 * double[] tape = new double[2 * n];
 * for (int j = 0; j < n; j++) { ... tape[2 * j] = x;  tape[2 * j + 1] = y; }
 * }</pre>
 */
public final class TapeRows {
  private final Recording recording;
  private final SharedTapes shared;

  private TapeRows(Recording recording) {
    this.recording = recording;
    shared = new SharedTapes(recording);
  }

  /** Decides it for all loops of a function. */
  static void decide(Region body, Recording recording) {
    new TapeRows(recording).arrange(body, null);
  }

  private void arrange(Region region, ControlFlow.@Nullable Loop around) {
    for (Op op : region.ops()) {
      var within = op instanceof ControlFlow.Loop loop ? loop : null;
      Recording.swept(op).forEach(inner -> arrange(inner, within));
      if (within != null && recording.isRunOften(within) && !mayBeVectorized(within.body())) {
        candidates(within, around).stream()
            .filter(row -> row.size() > 1)
            .forEach(recording.slots::join);
      }
    }
  }

  /** What has an array for its tape that is used by this run of the loop only, by type. */
  private List<List<Value>> candidates(ControlFlow.Loop loop, ControlFlow.@Nullable Loop around) {
    Map<Type, List<Value>> candidates = new LinkedHashMap<>();
    for (Value value : recording.exports(loop.body())) {
      boolean isAlone =
          recording.slot(value).type() instanceof Type.Array
              && !recording.isFixed(value)
              && (around == null || shared.find(around, loop, value).isEmpty());
      if (isAlone) {
        candidates.computeIfAbsent(value.type(), _ -> new ArrayList<>()).add(value);
      }
    }
    return List.copyOf(candidates.values());
  }

  /** Whether one of the sweeps may be vectorized; the later one has no calls of the program's. */
  private static boolean mayBeVectorized(Region body) {
    return body.ops().stream()
        .noneMatch(
            op ->
                switch (op) {
                  case ControlFlow _, Memory.ReadField _, Memory.WriteField _ -> true;
                  case Memory.ReadElement read -> isWithin(read.array(), body);
                  case Memory.WriteElement write -> isWithin(write.array(), body);
                  default -> false;
                });
  }

  private static boolean isWithin(Value array, Region body) {
    return body.ops().stream().anyMatch(op -> op.results().contains(array));
  }

  /**
   * Where an iteration keeps a value in its tape.
   *
   * @param position among what the iteration keeps there
   * @param length how much that is
   */
  public record Place(int position, int length) {
    static final Place ALONE = new Place(0, 1);

    /** The index of what an iteration keeps here. */
    public Value index(Value iteration, RegionBuilder out) {
      var start = entries(iteration, "entry", out);
      return position == 0 ? start : out.add(start, out.constant(position));
    }

    /** How many entries so many iterations have. */
    public Value entries(Value iterations, RegionBuilder out) {
      return entries(iterations, "entries", out);
    }

    private Value entries(Value iterations, String name, RegionBuilder out) {
      if (length == 1) {
        return iterations;
      }
      var entries = out.fresh(INT, name);
      var factor = out.constant(length);
      out.add(new Arithmetic.Binary(entries, MULTIPLY, factor, iterations, out.span()));
      return entries;
    }
  }
}
