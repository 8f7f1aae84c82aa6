package dev.martlet.processor;

import dev.martlet.processor.analysis.Activity;
import dev.martlet.processor.diagnostics.Finding;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.frontend.HiddenMembers;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.rules.DifferentiableMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what cannot be differentiated in the functions of one companion, and in their callees. */
final class FunctionCheck {
  private final CompanionProgram program;
  private final Pipeline pipeline;
  private final HiddenMembers hidden;
  private final String packageName;
  private final java.util.function.Function<Callee, Optional<Function>> primals;
  private final Map<String, Findings> checked = new HashMap<>();

  /**
   * @param packageName of the companion
   * @param primals gives the function of a callee, where there is one
   */
  FunctionCheck(
      CompanionProgram program,
      Pipeline pipeline,
      HiddenMembers hidden,
      String packageName,
      java.util.function.Function<Callee, Optional<Function>> primals) {
    this.program = program;
    this.pipeline = pipeline;
    this.hidden = hidden;
    this.packageName = packageName;
    this.primals = primals;
  }

  /**
   * What is wrong with a function, and with all that it calls and that has to be differentiated.
   */
  Findings of(Function primal, List<Integer> all, List<Integer> wrt, boolean isShared) {
    var found = new Findings();
    hidden.locals().check(primal, found);
    if (found.hasErrors()) {
      return found;
    }
    found.addAll(pipeline.check(primal, wrt, isShared));
    if (!all.equals(wrt)) {
      pipeline.check(primal, all, isShared).all().stream()
          .filter(Finding::isError)
          .forEach(found::add);
    }
    checkHiddenCalls(primal, found);
    hidden.fields().check(primal, packageName, found);
    var activity = Activity.of(primal, all, program, isShared);
    Traversal.forEachOp(
        primal.body(),
        op -> {
          if (op instanceof Invocation.Call call && activity.concerns(call)) {
            program.helper(call.callee()).ifPresent(helper -> found.addAll(checkHelper(helper)));
          }
        });
    return found;
  }

  private Findings checkHelper(CompanionProgram.Helper helper) {
    Findings known = checked.get(helper.callee().key());
    if (known != null) {
      return known;
    }
    var found = new Findings();
    checked.put(helper.callee().key(), found);
    DifferentiableMethod method = helper.method();
    primals
        .apply(helper.callee())
        .ifPresent(
            primal ->
                of(primal, method.wrtForCallers(), method.wrtForCallers(), helper.sharesMemory())
                    .all()
                    .stream()
                    .filter(Finding::isError)
                    .forEach(found::add));
    return found;
  }

  private void checkHiddenCalls(Function primal, Findings found) {
    Traversal.forEachOp(
        primal.body(),
        op -> {
          if (op instanceof Invocation.Call call
              && hidden.isHidden(call, packageName)
              && program.derivative(call).isEmpty()
              && primals.apply(call.callee()).isEmpty()) {
            found.add(hidden.unreachable(call));
          }
        });
  }
}
