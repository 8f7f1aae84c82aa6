package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.analysis.NeededValues;
import dev.martlet.processor.analysis.Shadows;
import dev.martlet.processor.ir.Value;
import java.util.Map;
import java.util.Set;

/**
 * What every sweep over a function knows.
 *
 * @param shadows in reverse mode, the shadows of active arrays
 * @param uncertain active values whose cotangent or tangent may be a placeholder zero
 * @param applications by the result of a call with a closure rule, what is to be applied
 */
record SweepContext(
    Activity activity,
    NeededValues needed,
    Shadows shadows,
    Set<Value> uncertain,
    Map<Value, Expansion.Application> applications,
    Partials partials,
    LinearAlgebra algebra) {

  boolean isUncertain(Value value) {
    return uncertain.contains(value);
  }
}
