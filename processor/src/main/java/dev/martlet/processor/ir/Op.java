package dev.martlet.processor.ir;

import dev.martlet.processor.diagnostics.Span;
import java.util.List;

/**
 * One operation of the intermediate representation: results from operands, in order. The families
 * are one file each; every stage switches over their records without a {@code default}, so that a
 * new op breaks each stage at compile time.
 */
public sealed interface Op
    permits Constant, Arithmetic, Aggregate, Memory, Invocation, ControlFlow, TapeAccess, Closure {

  /** The values that the op defines. */
  List<Value> results();

  /** The values that the op itself uses, in evaluation order; not those that its regions use. */
  List<Value> operands();

  /** The regions that the op owns. */
  default List<Region> regions() {
    return List.of();
  }

  /** The source that the op was made for. */
  Span span();

  /** The same op on other values and regions, each list as long as the one that it replaces. */
  Op rebuilt(List<Value> results, List<Value> operands, List<Region> regions);

  /** The only result of an op that has one. */
  default Value result() {
    return results().getFirst();
  }
}
