package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Arithmetic;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Memory;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which ops of a function become statements, and which become parts of expressions. {@link Folding}
 * makes it; everything later reads it.
 */
final class Plan {
  private final Uses uses;
  private final Map<Region, List<Op>> statements = new IdentityHashMap<>();
  private final Set<Value> folded = new HashSet<>();
  private final Set<Value> conditionals = new HashSet<>();
  private final Set<Region> tails = Collections.newSetFromMap(new IdentityHashMap<>());

  Plan(Uses uses) {
    this.uses = uses;
  }

  Uses uses() {
    return uses;
  }

  /** The ops of a region that become statements, in their order. */
  List<Op> statements(Region region) {
    return statements.computeIfAbsent(region, _ -> new ArrayList<>());
  }

  /** Whether a region needs no statement: its yields are expressions. */
  boolean isExpression(Region region) {
    return statements(region).isEmpty();
  }

  /** Whether uses of the value write its op's expression instead of a variable. */
  boolean isFolded(Value value) {
    return folded.contains(value) || uses.definition(value).filter(this::isRepeated).isPresent();
  }

  void fold(Value value) {
    folded.add(value);
  }

  void unfold(Value value) {
    folded.remove(value);
  }

  /** Whether an if is written with {@code ?:}, {@code &&} or {@code ||}. */
  boolean isConditional(Op op) {
    return op instanceof ControlFlow.If branch
        && branch.results().size() == 1
        && conditionals.contains(branch.result());
  }

  void writeAsConditional(ControlFlow.If branch) {
    conditionals.add(branch.result());
  }

  /** Whether the region's yields are returned from the method or lambda. */
  boolean isTail(Region region) {
    return tails.contains(region);
  }

  void returnFrom(Region region) {
    tails.add(region);
  }

  /** Whether an op costs nothing, so that each use may write it again. */
  boolean isRepeated(Op op) {
    return switch (op) {
      case Constant constant -> !isZeroDivisor(constant);
      case Arithmetic.Convert convert ->
          uses.definition(convert.operand()).orElse(op) instanceof Constant
              && !isZeroDivisor(convert);
      case Memory.ReadField read -> read.operands().isEmpty() && read.isFinal();
      default -> false;
    };
  }

  /** A literal zero that integers are divided by, which javac would warn of: it gets a variable. */
  boolean isZeroDivisor(Op constant) {
    return isZero(constant)
        && !constant.result().type().isReal()
        && uses.of(constant.result()).stream()
            .anyMatch(
                use ->
                    use.index() == 1
                        && use.user().orElse(null) instanceof Arithmetic.Binary binary
                        && (binary.operator() == Arithmetic.BinaryOperator.DIVIDE
                            || binary.operator() == Arithmetic.BinaryOperator.REMAINDER));
  }

  private boolean isZero(Op op) {
    return switch (op) {
      case Constant(_, Number number, _) -> number.longValue() == 0;
      case Constant(_, Character character, _) -> character == 0;
      case Arithmetic.Convert convert ->
          uses.definition(convert.operand()).filter(this::isZero).isPresent();
      default -> false;
    };
  }

  /** Whether the source's name of a value says no more than the op itself does. */
  static boolean isNamedByItself(Op op) {
    return switch (op) {
      case Aggregate.ReadComponent read -> read.result().name().equals(read.component());
      case Memory.ReadField read -> read.result().name().equals(read.field());
      default -> op.result().name().isEmpty();
    };
  }
}
