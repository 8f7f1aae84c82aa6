package dev.martlet.processor.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Assigns several variables at once, {@code (x, y) = (y, x + y)}, one after the other: nothing is
 * overwritten before it has been read, with a copy of the old value where there is a cycle.
 */
final class ParallelAssignment {
  private final List<Part> open = new ArrayList<>();

  private record Part(Variable target, Expression value) {}

  void add(Variable target, Expression value) {
    if (!(value instanceof Expression.Local(var source) && source == target)) {
      open.add(new Part(target, value));
    }
  }

  /** Hands over the assignments in an order that is safe. Counters come last, for {@code for}. */
  void inOrder(BiConsumer<Variable, Expression> consumer) {
    while (!open.isEmpty()) {
      Part next = ready();
      if (next == null) {
        next = breakCycle(consumer);
      }
      open.remove(next);
      consumer.accept(next.target(), next.value());
    }
  }

  private @Nullable Part ready() {
    boolean onlySteps = open.stream().allMatch(ParallelAssignment::isStep);
    for (Part part : open) {
      if ((onlySteps || !isStep(part)) && isReady(part)) {
        return part;
      }
    }
    return null;
  }

  private boolean isReady(Part part) {
    return open.stream()
        .noneMatch(other -> other != part && Mentions.in(other.value()).contains(part.target()));
  }

  private Part breakCycle(BiConsumer<Variable, Expression> consumer) {
    Part first = open.stream().filter(part -> !isStep(part)).findFirst().orElseGet(open::getFirst);
    Variable target = first.target();
    Variable old = new Variable(target.type(), Hints.prefixed("old", target.hint()), false);
    consumer.accept(old, new Expression.Local(target));
    Map<Variable, Variable> replacement = Map.of(target, old);
    open.replaceAll(
        part ->
            part == first
                ? part
                : new Part(part.target(), new Renaming(replacement, false).of(part.value())));
    return first;
  }

  private static boolean isStep(Part part) {
    return part.value()
            instanceof Expression.Binary(var symbol, Expression.Local(var read), var by, var type)
        && read == part.target()
        && !type.isReal()
        && (symbol.equals("+") || symbol.equals("-"))
        && by instanceof Expression.Literal;
  }
}
