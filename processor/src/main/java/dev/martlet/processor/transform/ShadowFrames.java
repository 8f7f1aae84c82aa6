package dev.martlet.processor.transform;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.RegionBuilder;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands shadows over between the derivative of a method and those of its callees, which work on the
 * arrays and objects of their caller.
 */
final class ShadowFrames {
  private final Activity activity;
  private final LinearAlgebra algebra;
  private final ShadowLeaves leaves;
  private final Values values;
  private final Value memory;

  ShadowFrames(
      Activity activity, LinearAlgebra algebra, ShadowLeaves leaves, Values values, Value memory) {
    this.activity = activity;
    this.algebra = algebra;
    this.leaves = leaves;
    this.values = values;
    this.memory = memory;
  }

  /** Gives the shadows of a body's results to its caller. */
  void give(Value caller, Region body, List<Type> results, MadeShadows made, RegionBuilder out) {
    for (int i = 0; i < body.yields().size(); i++) {
      var result = body.yields().get(i);
      var given = made.givenBack(result, body.parameters(), out);
      for (Value leaf : leaves.as(given, result.type(), results.get(i), out)) {
        ShadowCalls.give(leaf, caller, out);
      }
    }
  }

  /** Takes the shadows of a parameter from the caller's frame; returns how many are taken. */
  int take(Value frame, Value parameter, int taken, RegionBuilder out) {
    int position = taken;
    List<Value> shadows = new ArrayList<>();
    for (Type type : algebra.layout().shadows(parameter.type())) {
      if (activity.isStored(parameter)) {
        var shadow = values.fresh(type, LinearAlgebra.d(parameter.name()));
        ShadowCalls.read(shadow, "taken", frame, position, out);
        shadows.add(shadow);
      }
      position++;
    }
    leaves.put(parameter, shadows);
    return position;
  }

  /** A call whose callee works on the shadows of its arguments, and gives back its result's. */
  void share(Expansion.Application application, Op op, RegionBuilder out) {
    var flow = algebra.layout().flow();
    var call = application.call();
    var caller = application.frame().orElseThrow();
    List<Value> passed = new ArrayList<>();
    for (int i = 0; i < call.operands().size(); i++) {
      var operand = call.operands().get(i);
      if (algebra.layout().shadows(flow.declared(call, i)).isEmpty()) {
        // The callee does not know that arrays come in by this parameter.
        continue;
      }
      if (activity.isStored(operand)) {
        passed.addAll(leaves.as(operand, flow.declared(call, i), out));
      } else {
        algebra
            .layout()
            .shadows(flow.declared(call, i))
            .forEach(type -> passed.add(out.constant(type, null)));
      }
    }
    ShadowCalls.open(caller, memory, passed, out);
    out.add(op);
    for (Value result : call.results()) {
      List<Value> given = new ArrayList<>();
      for (Type type : algebra.layout().shadows(result.type())) {
        var shadow = values.fresh(type, LinearAlgebra.d(result.name()));
        ShadowCalls.read(shadow, "given", caller, given.size(), out);
        given.add(shadow);
      }
      leaves.put(result, given);
    }
  }
}
