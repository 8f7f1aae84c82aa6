package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Aggregate;
import dev.martlet.processor.ir.Callee;
import dev.martlet.processor.ir.Closure;
import dev.martlet.processor.ir.ControlFlow;
import dev.martlet.processor.ir.Invocation;
import dev.martlet.processor.ir.Op;
import dev.martlet.processor.ir.Region;
import dev.martlet.processor.ir.Terminator;
import dev.martlet.processor.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which ops go into the expression that uses them, {@code t = x * x; u = t + y} into {@code
 * u = x * x + y}.
 *
 * <p>Ops are read in order. One that may be folded waits in a tree of its own until its user comes
 * and takes the tree over. What waits slides past what comes in between, so it has to commute with
 * that; where it does not, it becomes a statement after all. Only trees with effects are compared:
 * the others may go anywhere.
 */
final class Folding {
  private static final int MOST_COLUMNS = 150;

  private final Uses uses;
  private final Plan plan;
  private final PresentValues present;
  private final Conditionals conditionals;
  private final Map<Value, Tree> waiting = new HashMap<>();
  private int order;

  /** Trees of the current region that wait and have effects, in the order of their roots. */
  private List<Tree> ordered = new ArrayList<>();

  /** An op with the ops that were folded into it. */
  private record Tree(Op root, int order, Effects effects, Look look) {
    int width() {
      return look.width();
    }
  }

  /** How an expression will look: its columns, and whether it contains a {@code ?:}. */
  record Look(int width, boolean hasChoice) {}

  private Folding(Uses uses, PresentValues present) {
    this.uses = uses;
    this.present = present;
    this.plan = new Plan(uses);
    this.conditionals = new Conditionals(plan);
  }

  /** The plan for a body whose regions are all distinct objects. */
  static Plan plan(Region body, List<Value> presentParameters) {
    var folding = new Folding(new Uses(body), new PresentValues(presentParameters));
    folding.plan.returnFrom(body);
    folding.read(body);
    return folding.plan;
  }

  /** Returns how the region's yields look, taken together. */
  private Look read(Region region) {
    List<Tree> outer = ordered;
    ordered = new ArrayList<>();
    int known = present.size();
    for (Op op : region.ops()) {
      if (!plan.isRepeated(op)) {
        read(region, op);
      }
    }
    List<Tree> taken = take(region, region.end().operands(), isParallel(region.end()));
    present.forgetAllBut(known);
    ordered = outer;
    return look(region.end().operands(), taken);
  }

  private void read(Region region, Op op) {
    if (isTail(region, op)) {
      op.regions().forEach(plan::returnFrom);
    }
    if (op instanceof Closure closure) {
      plan.returnFrom(closure.body());
    }
    List<Look> inner = new ArrayList<>(op.regions().size());
    op.regions().forEach(nested -> inner.add(read(nested)));
    Effects effects = Effects.of(op, present::contains);
    present.learn(op);
    List<Tree> taken = take(region, op.operands(), op instanceof ControlFlow.Loop);
    if (op instanceof ControlFlow.If branch && conditionals.isConditional(branch, inner)) {
      plan.writeAsConditional(branch);
    }
    for (Tree tree : taken) {
      effects = effects.and(tree.effects());
    }
    Tree tree = new Tree(op, order++, effects, look(op, look(op.operands(), taken), inner));
    if (effects.isPure() && op.results().stream().noneMatch(uses::isUsed)) {
      return;
    }
    ordered.removeAll(taken);
    if (mayWait(region, tree)) {
      waiting.put(op.result(), tree);
      plan.fold(op.result());
      if (!effects.isPure()) {
        ordered.add(tree);
      }
    } else {
      flush(region, effects);
      plan.statements(region).add(op);
    }
  }

  private Look look(Op op, Look operands, List<Look> inner) {
    int width = operands.width() + Widths.of(op);
    boolean hasChoice = operands.hasChoice() || conditionals.isChoice(op);
    for (Look look : inner) {
      width += look.width();
      hasChoice |= look.hasChoice();
    }
    return new Look(width, hasChoice);
  }

  private static Look look(List<Value> operands, List<Tree> taken) {
    return new Look(
        width(operands, taken), taken.stream().anyMatch(tree -> tree.look().hasChoice()));
  }

  /**
   * Whether an op is the last of what is returned, so that its regions may return by themselves.
   */
  private boolean isTail(Region region, Op op) {
    return plan.isTail(region)
        && (op instanceof ControlFlow.If || op instanceof ControlFlow.Switch)
        && !op.results().isEmpty()
        && op == region.ops().getLast()
        && region.yields().equals(op.results())
        && op.results().stream().allMatch(result -> uses.of(result).size() == 1);
  }

  /** Whether each operand is assigned to something of its own. */
  private static boolean isParallel(Terminator end) {
    return end instanceof Terminator.Yield(var values) && values.size() > 1;
  }

  /** Takes over the operands that wait; those that cannot come this far become statements. */
  private List<Tree> take(Region region, List<Value> operands, boolean isParallel) {
    List<Tree> taken = new ArrayList<>();
    for (Value operand : operands) {
      Tree tree = waiting.get(operand);
      if (tree != null) {
        taken.add(tree);
      }
    }
    if (!isParallel) {
      shorten(region, taken, operands);
    }
    int i = 0;
    while (i < taken.size()) {
      Tree tree = taken.get(i);
      if (!tree.effects().isPure() && !mayCome(tree, taken, i, isParallel)) {
        write(region, tree);
        taken.removeIf(candidate -> !waiting.containsKey(candidate.root().result()));
        i = 0;
      } else {
        i++;
      }
    }
    for (Tree tree : taken) {
      waiting.remove(tree.root().result());
    }
    return taken;
  }

  private boolean mayCome(Tree tree, List<Tree> taken, int index, boolean isParallel) {
    for (Tree other : ordered) {
      if (other.order() > tree.order()
          && !taken.contains(other)
          && !other.effects().commuteWith(tree.effects())) {
        return false;
      }
    }
    for (int i = 0; i < taken.size(); i++) {
      Tree other = taken.get(i);
      // Parallel assignments are put in an order of their own: at most one of them has effects.
      boolean isWrongOrder = isParallel ? i > index : i < index && other.order() > tree.order();
      if (isWrongOrder && !other.effects().commuteWith(tree.effects())) {
        return false;
      }
    }
    return true;
  }

  /** Gives the longest operands a variable until the rest is short enough to be read. */
  private void shorten(Region region, List<Tree> taken, List<Value> operands) {
    while (width(operands, taken) > MOST_COLUMNS) {
      Tree longest = taken.stream().max(Comparator.comparingInt(Tree::width)).orElse(null);
      if (longest == null || longest.width() < MOST_COLUMNS / 5) {
        return;
      }
      write(region, longest);
      taken.removeIf(candidate -> !waiting.containsKey(candidate.root().result()));
    }
  }

  private static int width(List<Value> operands, List<Tree> taken) {
    int width = 6 * Math.max(0, operands.size() - taken.size());
    for (Tree tree : taken) {
      width += tree.width();
    }
    return width;
  }

  /** Writes, in order, all that waits and must come before what has these effects. */
  private void flush(Region region, Effects effects) {
    for (Tree tree : List.copyOf(ordered)) {
      if (ordered.contains(tree) && !tree.effects().commuteWith(effects)) {
        write(region, tree);
      }
    }
  }

  /** Makes a statement of a tree that waits. */
  private void write(Region region, Tree tree) {
    for (Tree earlier : List.copyOf(ordered)) {
      if (earlier.order() < tree.order()
          && ordered.contains(earlier)
          && !earlier.effects().commuteWith(tree.effects())) {
        write(region, earlier);
      }
    }
    ordered.remove(tree);
    waiting.remove(tree.root().result());
    plan.unfold(tree.root().result());
    plan.statements(region).add(tree.root());
  }

  private boolean mayWait(Region region, Tree tree) {
    Op op = tree.root();
    if (op.results().size() != 1 || uses.of(op.result()).size() != 1) {
      return false;
    }
    Uses.Use use = uses.of(op.result()).getFirst();
    boolean isNear =
        tree.effects().isPure()
            ? uses.mayMove(region, use.region())
            : use.region() == region && uses.isRead(use);
    return isNear
        && isExpression(op, use)
        && !(use.user().orElse(null) instanceof Invocation.Opaque)
        && !isWorthItsName(op, use);
  }

  private boolean isExpression(Op op, Uses.Use use) {
    return switch (op) {
      // Of references it is an expression whose type depends on where it stands.
      case ControlFlow.If _ ->
          plan.isConditional(op) && (!op.result().type().isReference() || use.user().isEmpty());
      case ControlFlow.Loop _, ControlFlow.Switch _, ControlFlow.Try _, ControlFlow.Locked _ ->
          false;
      case Invocation.Opaque opaque ->
          !opaque.isStatement()
              && (!isFunction(opaque) || mayBeFunction(use))
              && (!Captures.mayCapture(opaque) || !isInCondition(use.region()));
      case Closure _ -> mayBeFunction(use) && !isToBeCompared(use) && !isInCondition(use.region());
      default -> !plan.isZeroDivisor(op);
    };
  }

  private static boolean isFunction(Invocation.Opaque opaque) {
    return opaque.kind() == Invocation.Opaque.Kind.LAMBDA
        || opaque.kind() == Invocation.Opaque.Kind.METHOD_REFERENCE;
  }

  /** Whether a lambda may stand there: its type comes from where it is passed or assigned to. */
  private static boolean mayBeFunction(Uses.Use use) {
    return switch (use.user().orElse(null)) {
      case null -> true;
      case Invocation.Call call -> use.index() > 0 || call.callee().kind() != Callee.Kind.INSTANCE;
      case Aggregate.NewRecord _ -> true;
      default -> false;
    };
  }

  /** What a comparator is made of tells the type of what it compares. */
  private static boolean isToBeCompared(Uses.Use use) {
    return use.user().orElse(null) instanceof Invocation.Call call
        && call.callee().owner().equals("java.util.Comparator");
  }

  /** A condition is evaluated again and again, and has no place before it for a captured copy. */
  private boolean isInCondition(@Nullable Region region) {
    for (Region inner = region; inner != null; inner = uses.nest(inner).outer()) {
      if (uses.nest(inner).owner() instanceof ControlFlow.Loop loop && loop.condition() == inner) {
        return true;
      }
    }
    return false;
  }

  /** Whether the source's variable is kept though it is used only once. */
  private boolean isWorthItsName(Op op, Uses.Use use) {
    String name = op.result().name();
    if (Plan.isNamedByItself(op)) {
      return false;
    }
    // What is assigned or returned has a name there.
    if (use.user().isEmpty() || !uses.targetName(use).isEmpty()) {
      return false;
    }
    Op user = use.user().get();
    return user.results().size() != 1 || !user.result().name().equals(name);
  }
}
