package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A callee as it is called with active values.
 *
 * @param given the positions of its parameters that get them
 */
record HotCall(Callee callee, List<Integer> given) {

  static HotCall of(Invocation.Call call, Predicate<Value> isHot) {
    List<Integer> given =
        IntStream.range(0, call.operands().size())
            .filter(position -> isHot.test(call.operands().get(position)))
            .boxed()
            .toList();
    return new HotCall(call.callee(), given);
  }

  /** Whether it is given any. */
  boolean isHot() {
    return !given.isEmpty();
  }
}
