package dev.martlet.processor.frontend;

import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The statements that jumps lead to, and which of them stand around the place at hand. */
final class JumpTargets {
  private final Map<Tree, Jump> breaks = new IdentityHashMap<>();
  private final Map<Tree, Jump> continues = new IdentityHashMap<>();
  private final Map<Tree, Jump> yields = new IdentityHashMap<>();
  private final Deque<Tree> around = new ArrayDeque<>();
  private final Map<String, Tree> labels = new HashMap<>();
  private int codes = Jump.NORMAL.code + 1;

  Jump fresh(@Nullable Local brought) {
    return new Jump(codes++, brought);
  }

  // Targets.

  void addBreakable(Tree statement) {
    breaks.put(statement, fresh(null));
  }

  void addLoop(Tree loop) {
    addBreakable(loop);
    continues.put(loop, fresh(null));
  }

  void addYieldable(SwitchExpressionTree choice) {
    yields.put(choice, fresh(null));
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

  // Places.

  /** Runs something that stands inside of a target. */
  <T> T within(Tree target, Supplier<T> task) {
    around.push(target);
    try {
      return task.get();
    } finally {
      around.pop();
    }
  }

  /** Runs something where a label names a target. */
  <T> T labelled(Name label, Tree target, Supplier<T> task) {
    labels.put(label.toString(), target);
    try {
      return task.get();
    } finally {
      labels.remove(label.toString());
    }
  }

  /** Where {@code break} leads from here; without a label out of what a plain one can leave. */
  Jump breakFromHere(@Nullable Name label) {
    return breakOf(label == null ? innermost(this::isLeftByBreak) : labelled(label));
  }

  Jump continueFromHere(@Nullable Name label) {
    return continueOf(label == null ? innermost(continues::containsKey) : labelled(label));
  }

  Jump yieldFromHere() {
    return present(yields, innermost(SwitchExpressionTree.class::isInstance));
  }

  private boolean isLeftByBreak(Tree target) {
    return breaks.containsKey(target);
  }

  private Tree innermost(Predicate<Tree> kind) {
    return around.stream().filter(kind).findFirst().orElseThrow();
  }

  private Tree labelled(Name label) {
    Tree target = labels.get(label.toString());
    if (target == null) {
      throw new IllegalStateException("no label " + label);
    }
    return target;
  }

  static <T> T present(Map<Tree, T> table, Tree tree) {
    T found = table.get(tree);
    if (found == null) {
      throw new IllegalStateException("not scanned: " + tree);
    }
    return found;
  }
}
