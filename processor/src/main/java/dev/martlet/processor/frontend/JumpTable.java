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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
  private final Map<Tree, Jump> breaks = new IdentityHashMap<>();
  private final Map<Tree, Jump> continues = new IdentityHashMap<>();
  private final Map<Tree, Jump> yields = new IdentityHashMap<>();
  private final Map<Tree, Jump> jumps = new IdentityHashMap<>();
  private final Deque<Tree> targets = new ArrayDeque<>();
  private final Map<String, Tree> labels = new HashMap<>();
  private final Jump result;
  private int codes = 1;

  /**
   * @param result the variable that a {@code return} sets; none for a method without a result
   */
  JumpTable(@Nullable Local result, Predicate<ExpressionTree> isAlwaysTrue) {
    this.result = new Jump(codes++, result);
    this.isAlwaysTrue = isAlwaysTrue;
  }

  Jump returning() {
    return result;
  }

  /** Where a {@code break}, {@code continue}, {@code yield} or {@code return} leads. */
  Jump of(Tree jump) {
    return present(jumps, jump);
  }

  Jump breakOf(Tree statement) {
    return present(breaks, statement);
  }

  Jump continueOf(Tree loop) {
    return present(continues, loop);
  }

  Jump yieldOf(SwitchExpressionTree choice) {
    return present(yields, choice);
  }

  /** The ways in which control may leave a statement. */
  Set<Jump> exits(@Nullable Tree statement) {
    return statement == null ? GOES_ON : present(exits, statement);
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

  private static <T> T present(Map<Tree, T> table, Tree tree) {
    T found = table.get(tree);
    if (found == null) {
      throw new IllegalStateException("not scanned: " + tree);
    }
    return found;
  }

  @Override
  public Set<Jump> scan(@Nullable Tree tree, @Nullable Void nothing) {
    Set<Jump> ways = super.scan(tree, nothing);
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
    scan(block.getStatements(), nothing);
    return exits(block.getStatements());
  }

  @Override
  public Set<Jump> visitIf(IfTree branch, @Nullable Void nothing) {
    scan(branch.getCondition(), nothing);
    return union(
        scan(branch.getThenStatement(), nothing), scan(branch.getElseStatement(), nothing));
  }

  @Override
  public Set<Jump> visitReturn(ReturnTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), nothing);
    return jump(tree, result);
  }

  @Override
  public Set<Jump> visitThrow(ThrowTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), nothing);
    return Set.of();
  }

  @Override
  public Set<Jump> visitYield(YieldTree tree, @Nullable Void nothing) {
    scan(tree.getValue(), nothing);
    return jump(tree, yieldOf(innermost(SwitchExpressionTree.class)));
  }

  @Override
  public Set<Jump> visitBreak(BreakTree tree, @Nullable Void nothing) {
    return jump(
        tree,
        breakOf(
            tree.getLabel() == null
                ? innermostBreakable()
                : present(labels, tree.getLabel().toString())));
  }

  @Override
  public Set<Jump> visitContinue(ContinueTree tree, @Nullable Void nothing) {
    return jump(
        tree,
        continueOf(
            tree.getLabel() == null
                ? innermostLoop()
                : present(labels, tree.getLabel().toString())));
  }

  private static Tree present(Map<String, Tree> labels, String label) {
    Tree target = labels.get(label);
    if (target == null) {
      throw new IllegalStateException("no label " + label);
    }
    return target;
  }

  private Set<Jump> jump(Tree tree, Jump jump) {
    jumps.put(tree, jump);
    return Set.of(jump);
  }

  private <T extends Tree> T innermost(Class<T> kind) {
    return targets.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private Tree innermostBreakable() {
    return targets.stream()
        .filter(target -> continues.containsKey(target) || target instanceof SwitchTree)
        .findFirst()
        .orElseThrow();
  }

  private Tree innermostLoop() {
    return targets.stream().filter(continues::containsKey).findFirst().orElseThrow();
  }

  @Override
  public Set<Jump> visitLabeledStatement(LabeledStatementTree labeled, @Nullable Void nothing) {
    String label = labeled.getLabel().toString();
    Tree before = labels.get(label);
    Tree statement = labeled.getStatement();
    boolean isOwnTarget =
        switch (statement.getKind()) {
          case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, SWITCH -> true;
          default -> false;
        };
    labels.put(label, isOwnTarget ? statement : labeled);
    if (!isOwnTarget) {
      breaks.put(labeled, new Jump(codes++, null));
    }
    Set<Jump> ways = scan(statement, nothing);
    if (before == null) {
      labels.remove(label);
    } else {
      labels.put(label, before);
    }
    return isOwnTarget ? ways : arriving(ways, breakOf(labeled));
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
    scan(loop.getCondition(), nothing);
    return loop(loop, loop.getStatement(), isAlwaysTrue.test(loop.getCondition()), false);
  }

  @Override
  public Set<Jump> visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void nothing) {
    scan(loop.getCondition(), nothing);
    return loop(loop, loop.getStatement(), isAlwaysTrue.test(loop.getCondition()), true);
  }

  @Override
  public Set<Jump> visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
    scan(loop.getInitializer(), nothing);
    scan(loop.getCondition(), nothing);
    scan(loop.getUpdate(), nothing);
    boolean isEndless = loop.getCondition() == null || isAlwaysTrue.test(loop.getCondition());
    return loop(loop, loop.getStatement(), isEndless, false);
  }

  @Override
  public Set<Jump> visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
    scan(loop.getVariable(), nothing);
    scan(loop.getExpression(), nothing);
    return loop(loop, loop.getStatement(), false, false);
  }

  private Set<Jump> loop(Tree loop, StatementTree body, boolean isEndless, boolean isTestedLast) {
    var breaking = new Jump(codes++, null);
    var continuing = new Jump(codes++, null);
    breaks.put(loop, breaking);
    continues.put(loop, continuing);
    targets.push(loop);
    var ways = new HashSet<>(scan(body, null));
    targets.pop();
    boolean repeats = ways.remove(continuing) | ways.remove(Jump.NORMAL);
    if (!isEndless && (repeats || !isTestedLast)) {
      ways.add(Jump.NORMAL);
    }
    return arriving(ways, breaking);
  }

  // Switches.

  @Override
  public Set<Jump> visitSwitch(SwitchTree choice, @Nullable Void nothing) {
    scan(choice.getExpression(), nothing);
    breaks.put(choice, new Jump(codes++, null));
    targets.push(choice);
    Set<Jump> ways = new HashSet<>(GOES_ON);
    for (CaseTree each : choice.getCases()) {
      ways.addAll(scan(each, nothing));
    }
    targets.pop();
    boolean leavesAlways =
        choice.getCases().stream().anyMatch(Cases::isDefault)
            && !choice.getCases().isEmpty()
            && choice.getCases().stream()
                .allMatch(
                    each ->
                        each.getBody() == null && each != choice.getCases().getLast()
                            || !exits(each).contains(Jump.NORMAL));
    if (leavesAlways) {
      ways.remove(Jump.NORMAL);
    }
    return arriving(ways, breakOf(choice));
  }

  @Override
  public Set<Jump> visitSwitchExpression(SwitchExpressionTree choice, @Nullable Void nothing) {
    scan(choice.getExpression(), nothing);
    yields.put(choice, new Jump(codes++, null));
    targets.push(choice);
    scan(choice.getCases(), nothing);
    targets.pop();
    return GOES_ON;
  }

  @Override
  public Set<Jump> visitCase(CaseTree tree, @Nullable Void nothing) {
    scan(tree.getLabels(), nothing);
    scan(tree.getGuard(), nothing);
    if (tree.getStatements() != null) {
      scan(tree.getStatements(), nothing);
      return exits(tree.getStatements());
    }
    return scan(tree.getBody(), nothing);
  }

  // What runs as it is: jumps inside of it matter where they lead out.

  @Override
  public Set<Jump> visitTry(TryTree tree, @Nullable Void nothing) {
    scan(tree.getResources(), nothing);
    Set<Jump> ways = scan(tree.getBlock(), nothing);
    for (CatchTree each : tree.getCatches()) {
      ways = union(ways, scan(each.getBlock(), nothing));
    }
    if (tree.getFinallyBlock() == null) {
      return ways;
    }
    Set<Jump> last = scan(tree.getFinallyBlock(), nothing);
    return last.contains(Jump.NORMAL) ? union(ways, last) : last;
  }

  @Override
  public Set<Jump> visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
    scan(tree.getExpression(), nothing);
    return scan(tree.getBlock(), nothing);
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
