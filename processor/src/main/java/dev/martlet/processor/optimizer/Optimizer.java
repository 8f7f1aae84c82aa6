package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Function;

/** Runs the passes over a function until nothing changes any more. */
public final class Optimizer {
  /** Each round is a few linear walks; ordinary functions need two or three. */
  private static final int MAXIMAL_ROUNDS = 10;

  private final RecordShapes shapes;

  public Optimizer(RecordShapes shapes) {
    this.shapes = shapes;
  }

  public Function optimize(Function function) {
    Function stable = toFixpoint(function);
    Function sunk = TailSinking.run(stable);
    return sunk == stable ? stable : toFixpoint(sunk);
  }

  private Function toFixpoint(Function function) {
    Function current = function;
    for (int round = 0; round < MAXIMAL_ROUNDS; round++) {
      Function next = round(current);
      if (next == current) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private Function round(Function function) {
    Function simple = Simplify.run(function, shapes);
    Function single = CommonSubexpressions.run(simple);
    Function flat = FlattenRecords.run(single, shapes);
    return DeadCode.run(flat);
  }
}
