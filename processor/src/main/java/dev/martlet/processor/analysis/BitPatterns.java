package dev.martlet.processor.analysis;

import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Traversal;
import java.util.Set;

/** Recognizes what turns numbers into their bits, where no derivative follows. */
final class BitPatterns {
  private static final Set<String> MAKERS =
      Set.of("doubleToLongBits", "doubleToRawLongBits", "floatToIntBits", "floatToRawIntBits");

  private BitPatterns() {}

  /** Whether the call gives the bits of a number. */
  static boolean makes(Invocation.Call call) {
    return MAKERS.contains(call.callee().name());
  }

  /** Whether code that nobody looks into takes the bits of a number. */
  static boolean areTakenIn(Op op) {
    return op instanceof Invocation.Opaque opaque
        ? MAKERS.stream().anyMatch(opaque.code()::contains)
        : op.regions().stream()
            .anyMatch(
                region ->
                    Traversal.anyOp(
                        region, inner -> inner instanceof Invocation.Call call && makes(call)));
  }
}
