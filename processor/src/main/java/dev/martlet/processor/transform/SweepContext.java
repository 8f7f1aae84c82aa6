package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.InPlaceUpdates;
import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What every sweep over a function knows.
 *
 * @param shadows in reverse mode, the shadows of active arrays
 * @param uncertain active values whose cotangent or tangent may be a placeholder zero
 * @param applications by the result of a call with a closure rule, what is to be applied
 * @param positions by the op that reads or changes a list's end, where that was
 * @param lists the tangents of lists that the function changes
 * @param updates where something is added to elements of arrays
 */
record SweepContext(
    Activity activity,
    NeededValues needed,
    Shadows shadows,
    Set<Value> uncertain,
    Map<Value, Expansion.Application> applications,
    Map<Op, List<Value>> positions,
    ListMemory lists,
    InPlaceUpdates updates,
    Partials partials,
    LinearAlgebra algebra) {

  /** Whether the value's tangent is kept by value, and not by the identity of a list. */
  boolean carries(Value value) {
    return activity.contains(value) && !activity.isFollowed(value);
  }

  /** What tells where a list's end was when the op changed or read it. */
  List<Value> positions(Op op) {
    return Objects.requireNonNull(positions.get(op));
  }

  boolean isUncertain(Value value) {
    return uncertain.contains(value);
  }
}
