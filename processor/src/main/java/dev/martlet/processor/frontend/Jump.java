package dev.martlet.processor.frontend;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way in which control leaves a piece of code: off its end, or by a jump to one place. A jump has
 * a code, by which a carried variable tells it from the others, and may bring a value along: what
 * {@code return} or {@code yield} gives.
 */
final class Jump implements Comparable<Jump> {

  /** Control falls off the end of the piece at hand. */
  static final Jump NORMAL = new Jump(0, null);

  final int code;

  private @Nullable Local brought;

  /** The variables that can be read where the jump leads; known once that place is lowered. */
  private Set<Local> live = Set.of();

  Jump(int code, @Nullable Local brought) {
    this.code = code;
    this.brought = brought;
  }

  /** The variable that holds what the jump brings along. */
  @Nullable Local brought() {
    return brought;
  }

  /** Sets that variable, once it is known which type is wanted. */
  void bringsIn(Local variable) {
    brought = variable;
  }

  void leadsTo(Set<Local> variables) {
    live = variables;
  }

  /** On its way the jump passes code that may read these variables as well. */
  void passes(Set<Local> variables) {
    if (code != NORMAL.code) {
      var all = new HashSet<>(live);
      all.addAll(variables);
      live = all;
    }
  }

  boolean needs(Local variable) {
    return variable == brought || live.contains(variable);
  }

  @Override
  public int compareTo(Jump other) {
    return Integer.compare(code, other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Jump jump && jump.code == code;
  }

  @Override
  public int hashCode() {
    return code;
  }

  @Override
  public String toString() {
    return "jump " + code;
  }
}
