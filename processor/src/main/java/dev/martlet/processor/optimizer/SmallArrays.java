package dev.martlet.processor.optimizer;

import dev.martlet.processor.ir.Function;
import java.util.function.UnaryOperator;

/**
 * Makes locals of small arrays, where loops over their elements can be written out. A derivative
 * then needs neither shadows of them nor a record of what they held.
 */
public final class SmallArrays {
  /** Arrays that are made of other ones' elements. */
  private static final int ROUNDS = 3;

  private SmallArrays() {}

  /** The function without such arrays. */
  public static Function run(Function function, UnaryOperator<Function> optimize) {
    Function current = function;
    for (int i = 0; i < ROUNDS; i++) {
      Function unrolled = Unrolling.run(current);
      Function next = ScalarArrays.run(unrolled == current ? current : optimize.apply(unrolled));
      if (next == current) {
        return current;
      }
      current = optimize.apply(next);
    }
    return current;
  }
}
