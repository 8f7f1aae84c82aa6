package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.Constant;
import dev.martlet.processor.ir.ControlFlow.If;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Type;
import dev.martlet.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** Which ifs read better, and mean the same, as {@code ?:}, {@code &&} or {@code ||}. */
final class Conditionals {
  private static final int MOST_COLUMNS = 70;

  private final Plan plan;

  Conditionals(Plan plan) {
    this.plan = plan;
  }

  /** Whether to write an if, whose regions have been read and look like this, as an expression. */
  boolean isConditional(If branch, List<Folding.Look> looks) {
    if (branch.results().size() != 1
        || !branch.then().completes()
        || !branch.otherwise().completes()
        || !plan.isExpression(branch.then())
        || !plan.isExpression(branch.otherwise())) {
      return false;
    }
    if (isLogical(branch)) {
      return true;
    }
    int width = looks.stream().mapToInt(Folding.Look::width).sum();
    return width <= MOST_COLUMNS
        && looks.stream().noneMatch(Folding.Look::hasChoice)
        && isOneType(branch)
        && !isUpdate(branch);
  }

  /** Whether an op will be written with {@code ?:}. */
  boolean isChoice(Op op) {
    return plan.isConditional(op) && op instanceof If branch && !isLogical(branch);
  }

  /** Whether {@code &&} or {@code ||} can say it. */
  private boolean isLogical(If branch) {
    return branch.result().type() == Type.Primitive.BOOLEAN
        && (truth(branch.then()).isPresent() || truth(branch.otherwise()).isPresent());
  }

  /** The constant that a region of an if yields. */
  Optional<Boolean> truth(Region region) {
    return plan.uses().definition(region.yields().getFirst()).orElse(null)
            instanceof Constant(_, Boolean truth, _)
        ? Optional.of(truth)
        : Optional.empty();
  }

  /** Sides of different types would be unboxed and promoted to a third one; lambdas have none. */
  private boolean isOneType(If branch) {
    return isOfType(branch.then().yields().getFirst(), branch.result().type())
        && isOfType(branch.otherwise().yields().getFirst(), branch.result().type());
  }

  private boolean isOfType(Value value, Type type) {
    Op definition = plan.uses().definition(value).orElse(null);
    if (definition instanceof Closure) {
      return false;
    }
    return value.type().equals(type)
        || (type.isReference()
            && definition instanceof Constant(_, var constant, _)
            && constant == null);
  }

  /** {@code if (c) y = f(y);} leaves the variable alone otherwise. */
  private boolean isUpdate(If branch) {
    String name = branch.result().name();
    return !name.isEmpty()
        && (isOldValue(branch.then(), name) || isOldValue(branch.otherwise(), name));
  }

  private boolean isOldValue(Region region, String name) {
    Value value = region.yields().getFirst();
    return value.name().equals(name) && !plan.isFolded(value);
  }
}
