package dev.martlet.processor.analysis;

import dev.martlet.processor.diagnostics.Diagnostic;
import dev.martlet.processor.diagnostics.Findings;
import dev.martlet.processor.ir.Completion;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Function;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Traversal;
import dev.martlet.processor.ir.Value;
import dev.martlet.processor.rules.Program;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds writes to active arrays in a {@code try} that may still throw behind them, and be caught:
 * the sweep back leaves out what was attempted in vain, but what was written stays. In one method,
 * each write is an attempt of its own; a method that is called may write and throw.
 */
final class InterruptedWrites {
  private final Program program;
  private final Predicate<Value> isActive;
  private final Predicate<Op> changesList;
  private final Findings findings;

  /** Whether the statement at hand has been reported: once is enough. */
  private boolean isReported;

  /**
   * @param isActive whether what an array holds matters for the derivative
   * @param changesList whether an op changes a list whose elements matter for the derivative
   */
  InterruptedWrites(
      Program program, Predicate<Value> isActive, Predicate<Op> changesList, Findings findings) {
    this.program = program;
    this.isActive = isActive;
    this.changesList = changesList;
    this.findings = findings;
  }

  void check(Function function) {
    Traversal.forEachOp(
        function.body(),
        op -> {
          if (op instanceof ControlFlow.Try attempt && attempt.handler().completes()) {
            isReported = false;
            boolean _ = check(attempt.body(), false);
          }
        });
  }

  /** Returns whether something has been written at the region's end. */
  private boolean check(Region region, boolean written) {
    boolean seen = written;
    for (Op op : region.ops()) {
      if (op.regions().isEmpty()) {
        boolean mayWrite = mayWrite(op);
        if (Completion.mayFail(op) && (seen || mayWrite && !isWhole(op))) {
          report(op);
        }
        seen |= mayWrite;
      } else {
        boolean before = seen;
        int rounds = op instanceof ControlFlow.Loop ? 2 : 1;
        for (int i = 0; i < rounds; i++) {
          for (Region inner : op.regions()) {
            seen |= check(inner, op instanceof ControlFlow.Loop ? seen : before);
          }
        }
      }
    }
    if (seen && !region.completes()) {
      region.ops().stream().reduce((_, last) -> last).ifPresent(this::report);
    }
    return seen;
  }

  private void report(Op op) {
    if (isReported) {
      return;
    }
    isReported = true;
    findings.add(
        Diagnostic.ACTIVE_EXCEPTION_HANDLING.at(
            op.span(),
            "'try' statement, in which an array or object is written and more may be thrown"));
  }

  /** Whether the op either does all that it does, or throws. */
  private boolean isWhole(Op op) {
    return !(op instanceof Invocation.Call)
        || ArrayCalls.kind(op).isPresent()
        || changesList.test(op);
  }

  private boolean mayWrite(Op op) {
    return switch (op) {
      case Memory.WriteElement(var array, _, _, _) -> isActive.test(array);
      case Memory.WriteField write ->
          write.operands().size() == 2 && isActive.test(write.operands().getFirst());
      case Invocation.Call call when changesList.test(call) -> true;
      case Invocation.Call call ->
          call.operands().stream().anyMatch(isActive)
              && !EscapingArrays.isReader(call)
              && (ArrayCalls.kind(call).isPresent()
                  ? !ArrayCalls.kind(call).get().isCopy()
                  : writes(call, new HashSet<>()));
      default -> false;
    };
  }

  /** Whether the callee, or one of its callees, writes to arrays. */
  private boolean writes(Invocation.Call call, Set<String> seen) {
    if (!seen.add(call.callee().key())) {
      return false;
    }
    if (program.changedArguments(call.callee()).isPresent()) {
      return true;
    }
    return program
        .body(call.callee())
        .map(
            body ->
                Traversal.anyOp(
                    body.body(),
                    op ->
                        op instanceof Memory.WriteElement
                            || op instanceof Memory.WriteField
                            || ArrayCalls.kind(op).filter(kind -> !kind.isCopy()).isPresent()
                            || op instanceof Invocation.Call inner && writes(inner, seen)))
        .orElse(false);
  }
}
