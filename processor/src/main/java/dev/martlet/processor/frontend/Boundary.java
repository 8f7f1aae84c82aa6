package dev.martlet.processor.frontend;

import java.util.HashSet;
import java.util.Set;

/**
 * The end of the piece of code that is being lowered: which jumps are the same as falling off it,
 * and which variables can be read behind it.
 *
 * <p>In the body of {@code for (...) { if (x) continue; f(); }} the end is where the next iteration
 * starts, so that {@code continue} is no jump at all.
 */
record Boundary(Set<Jump> aliases, Set<Local> live) {
  Boundary {
    aliases = Set.copyOf(aliases);
  }

  /** The same end, to which these jumps lead as well. */
  Boundary reachedBy(Set<Jump> jumps) {
    var all = new HashSet<>(aliases);
    all.addAll(jumps);
    return new Boundary(all, live);
  }

  boolean needs(Local variable) {
    return live.contains(variable) || aliases.stream().anyMatch(jump -> jump.brought() == variable);
  }
}
