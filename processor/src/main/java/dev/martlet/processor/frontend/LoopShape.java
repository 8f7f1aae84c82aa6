package dev.martlet.processor.frontend;

import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.martlet.processor.ir.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all of Java's loops have: a condition, unless it is always true, a body, and what comes
 * before and behind the body.
 *
 * @param testsInside whether the condition must be part of the body, since it assigns variables
 * @param testsLast whether the condition comes behind the body
 * @param assigned the variables that the loop assigns
 * @param bound the variables that patterns of the condition bind
 */
record LoopShape(
    Tree tree,
    @Nullable Function<Flow, Value> condition,
    StatementTree body,
    boolean testsInside,
    boolean testsLast,
    Consumer<Flow> enter,
    @Nullable Consumer<Flow> update,
    Set<Local> assigned,
    Set<Local> bound) {

  static LoopShape of(Tree tree, @Nullable Function<Flow, Value> condition, StatementTree body) {
    return new LoopShape(tree, condition, body, false, false, _ -> {}, null, Set.of(), Set.of());
  }

  LoopShape testedInside(Set<Local> bindings) {
    return new LoopShape(tree, condition, body, true, testsLast, enter, update, assigned, bindings);
  }

  LoopShape testedLast() {
    return new LoopShape(tree, condition, body, testsInside, true, enter, update, assigned, bound);
  }

  LoopShape entering(Consumer<Flow> code) {
    return new LoopShape(
        tree, condition, body, testsInside, testsLast, code, update, assigned, bound);
  }

  LoopShape withUpdate(Consumer<Flow> code) {
    return new LoopShape(
        tree, condition, body, testsInside, testsLast, enter, code, assigned, bound);
  }

  LoopShape assigning(Set<Local> more) {
    Set<Local> all = new LinkedHashSet<>(assigned);
    all.addAll(more);
    return new LoopShape(tree, condition, body, testsInside, testsLast, enter, update, all, bound);
  }
}
