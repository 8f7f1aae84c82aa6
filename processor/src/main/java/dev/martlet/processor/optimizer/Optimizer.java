package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Function;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs the passes over a function until nothing changes any more. */
public final class Optimizer {
  /** Each round is a few linear walks; ordinary functions need two or three. */
  private static final int MAXIMAL_ROUNDS = 10;

  private final List<UnaryOperator<Function>> passes;

  public Optimizer(RecordShapes shapes) {
    this.passes =
        List.of(
            function -> Simplify.run(function, shapes),
            CommonSubexpressions::run,
            JoinedBranches::run,
            function -> FlattenRecords.run(function, shapes),
            DeadCode::run);
  }

  public Function optimize(Function function) {
    Function stable = toFixpoint(function);
    Function sunk = TailSinking.run(stable);
    return sunk == stable ? stable : toFixpoint(sunk);
  }

  /** Ends where each pass in turn has found nothing to do behind the last one that did. */
  private Function toFixpoint(Function function) {
    Function current = function;
    int last = passes.size() - 1;
    for (int i = 0; i <= last && i < MAXIMAL_ROUNDS * passes.size(); i++) {
      Function next = passes.get(i % passes.size()).apply(current);
      if (next != current) {
        // A pass leaves nothing to itself.
        last = i + passes.size() - 1;
      }
      current = next;
    }
    return current;
  }
}
