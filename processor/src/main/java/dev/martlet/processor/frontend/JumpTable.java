package dev.martlet.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where each {@code break}, {@code continue}, {@code yield} and {@code return} of a method
 * leads, and in which ways control may leave each statement: at least those that it really takes.
 */
final class JumpTable extends TreeScanner<Set<Jump>, @Nullable Void> {
  private static final Set<Jump> GOES_ON = Set.of(Jump.NORMAL);

  private final Predicate<ExpressionTree> isAlwaysTrue;
  private final Map<Tree, Set<Jump>> exits = new IdentityHashMap<>();
  private final Map<Tree, Jump> jumps = new IdentityHashMap<>();
  private final JumpTargets targets = new JumpTargets();
  private final Jump result;

  /**
   * @param result the variable that a {@code return} sets; none for a method without a result
   */
  JumpTable(@Nullable Local result, Predicate<ExpressionTree> isAlwaysTrue) {
    this.result = targets.fresh(result);
    this.isAlwaysTrue = isAlwaysTrue;
  }

  Jump returning() {
    return result;
  }

  /** Where a {@code break}, {@code continue}, {@code yield} or {@code return} leads. */
  Jump of(Tree jump) {
    return JumpTargets.present(jumps, jump);
  }

  Jump breakOf(Tree statement) {
    return targets.breakOf(statement);
  }

  Jump continueOf(Tree loop) {
    return targets.continueOf(loop);
  }

  Jump yieldOf(SwitchExpressionTree choice) {
    return targets.yieldOf(choice);
  }

  /** The ways in which control may leave a statement. */
  Set<Jump> exits(@Nullable Tree statement) {
    return statement == null ? GOES_ON : JumpTargets.present(exits, statement);
  }

  /** The ways in which control may leave statements that follow each other. */
  Set<Jump> exits(List<? extends StatementTree> statements) {
    Set<Jump> ways = new HashSet<>(GOES_ON);
    for (StatementTree statement : statements) {
      ways.remove(Jump.NORMAL);
      ways.addAll(exits(statement));
      if (!ways.contains(Jump.NORMAL)) {
        break;
      }
    }
    return ways;
  }

  @Override
  public Set<Jump> scan(@Nullable Tree tree, @Nullable Void nothing) {
    Set<Jump> ways = super.scan(tree, null);
    Set<Jump> known = ways == null ? GOES_ON : ways;
    if (tree instanceof StatementTree || tree instanceof CaseTree) {
      exits.put(tree, known);
    }
    return known;
  }

  @Override
  public Set<Jump> reduce(@Nullable Set<Jump> one, @Nullable Set<Jump> other) {
    return GOES_ON;
  }

  @Override
  public Set<Jump> visitBlock(BlockTree block, @Nullable Void nothing) {
    scan(block.getStatements(), null);
    return exits(block.getStatements());
  }

  @Override
  public Set<Jump> visitIf(IfTree branch, @Nullable Void nothing) {
    scan(branch.getCondition(), null);
    return union(scan(branch.getThenStatement(), null), scan(branch.getElseStatement(), null));
  }

  @Override
  public Set<Jump> visitReturn(ReturnTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), null);
    return jump(tree, result);
  }

  @Override
  public Set<Jump> visitThrow(ThrowTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), null);
    return Set.of();
  }

  @Override
  public Set<Jump> visitYield(YieldTree tree, @Nullable Void nothing) {
    scan(tree.getValue(), null);
    return jump(tree, targets.yieldFromHere());
  }

  @Override
  public Set<Jump> visitBreak(BreakTree tree, @Nullable Void nothing) {
    return jump(tree, targets.breakFromHere(tree.getLabel()));
  }

  @Override
  public Set<Jump> visitContinue(ContinueTree tree, @Nullable Void nothing) {
    return jump(tree, targets.continueFromHere(tree.getLabel()));
  }

  private Set<Jump> jump(Tree tree, Jump jump) {
    jumps.put(tree, jump);
    return Set.of(jump);
  }

  @Override
  public Set<Jump> visitLabeledStatement(LabeledStatementTree labeled, @Nullable Void nothing) {
    StatementTree statement = labeled.getStatement();
    if (hasOwnJumps(statement)) {
      return targets.labelled(labeled.getLabel(), statement, () -> scan(statement, null));
    }
    targets.addBreakable(labeled);
    return arriving(
        targets.labelled(labeled.getLabel(), labeled, () -> scan(statement, null)),
        breakOf(labeled));
  }

  /** Whether a label in front of a statement names what plain jumps in it lead to, too. */
  static boolean hasOwnJumps(StatementTree statement) {
    return switch (statement.getKind()) {
      case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, SWITCH -> true;
      default -> false;
    };
  }

  /** The ways out of something at whose end a jump arrives. */
  private static Set<Jump> arriving(Set<Jump> ways, Jump jump) {
    var arrived = new HashSet<>(ways);
    if (arrived.remove(jump)) {
      arrived.add(Jump.NORMAL);
    }
    return arrived;
  }

  private static Set<Jump> union(Set<Jump> one, Set<Jump> other) {
    var union = new HashSet<>(one);
    union.addAll(other);
    return union;
  }

  // Loops.

  @Override
  public Set<Jump> visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
    scan(loop.getCondition(), null);
    return loop(loop, loop.getStatement(), isAlwaysTrue.test(loop.getCondition()), false);
  }

  @Override
  public Set<Jump> visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void nothing) {
    scan(loop.getCondition(), null);
    return loop(loop, loop.getStatement(), isAlwaysTrue.test(loop.getCondition()), true);
  }

  @Override
  public Set<Jump> visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
    scan(loop.getInitializer(), null);
    scan(loop.getCondition(), null);
    scan(loop.getUpdate(), null);
    boolean isEndless = loop.getCondition() == null || isAlwaysTrue.test(loop.getCondition());
    return loop(loop, loop.getStatement(), isEndless, false);
  }

  @Override
  public Set<Jump> visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
    scan(loop.getVariable(), null);
    scan(loop.getExpression(), null);
    return loop(loop, loop.getStatement(), false, false);
  }

  private Set<Jump> loop(Tree loop, StatementTree body, boolean isEndless, boolean isTestedLast) {
    targets.addLoop(loop);
    var ways = new HashSet<>(targets.within(loop, () -> scan(body, null)));
    boolean continues = ways.remove(continueOf(loop));
    boolean repeats = ways.remove(Jump.NORMAL) || continues;
    if (!isEndless && (repeats || !isTestedLast)) {
      ways.add(Jump.NORMAL);
    }
    return arriving(ways, breakOf(loop));
  }

  // Switches.

  @Override
  public Set<Jump> visitSwitch(SwitchTree choice, @Nullable Void nothing) {
    scan(choice.getExpression(), null);
    targets.addBreakable(choice);
    targets.within(choice, () -> scan(choice.getCases(), null));
    Set<Jump> ways = new HashSet<>();
    choice.getCases().forEach(each -> ways.addAll(exits(each)));
    if (mayFallOut(choice.getCases())) {
      ways.add(Jump.NORMAL);
    } else {
      ways.remove(Jump.NORMAL);
    }
    return arriving(ways, breakOf(choice));
  }

  /** Whether control may come to the end of a {@code switch} other than by {@code break}. */
  private boolean mayFallOut(List<? extends CaseTree> cases) {
    return cases.stream().noneMatch(Cases::isDefault)
        || cases.stream()
            .anyMatch(
                each ->
                    (each.getBody() != null || each == cases.getLast())
                        && exits(each).contains(Jump.NORMAL));
  }

  @Override
  public Set<Jump> visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void nothing) {
    scan(choice.getExpression(), null);
    targets.addYieldable(choice);
    targets.within(choice, () -> scan(choice.getCases(), null));
    return GOES_ON;
  }

  @Override
  public Set<Jump> visitCase(CaseTree tree, @Nullable Void nothing) {
    scan(tree.getLabels(), null);
    scan(tree.getGuard(), null);
    if (tree.getStatements() != null) {
      scan(tree.getStatements(), null);
      return exits(tree.getStatements());
    }
    return scan(tree.getBody(), null);
  }

  // What runs as it is: jumps inside of it matter where they lead out.

  @Override
  public Set<Jump> visitTry(TryTree tree, @Nullable Void nothing) {
    scan(tree.getResources(), null);
    Set<Jump> ways = scan(tree.getBlock(), null);
    for (CatchTree each : tree.getCatches()) {
      ways = union(ways, scan(each.getBlock(), null));
    }
    if (tree.getFinallyBlock() == null) {
      return ways;
    }
    Set<Jump> last = new HashSet<>(scan(tree.getFinallyBlock(), null));
    return last.remove(Jump.NORMAL) ? union(ways, last) : last;
  }

  @Override
  public Set<Jump> visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), null);
    return scan(tree.getBlock(), null);
  }

  @Override
  public Set<Jump> visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void nothing) {
    return GOES_ON;
  }

  @Override
  public Set<Jump> visitClass(ClassTree type, @Nullable Void nothing) {
    return GOES_ON;
  }
}
