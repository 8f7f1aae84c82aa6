package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Value;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which control may leave the code lowered so far, and where they are several, the
 * value that tells which it is: a boolean that is true for one of them, or an int that is the
 * jump's code.
 *
 * @param whenTrue the jump for which a boolean selector is true
 */
record Exits(SortedSet<Jump> ways, @Nullable Value selector, @Nullable Jump whenTrue) {

  /** Control goes on. */
  static final Exits NORMAL = only(Jump.NORMAL);

  /** Control never gets to the end: the code throws. */
  static final Exits NONE = new Exits(new TreeSet<>(), null, null);

  static Exits only(Jump jump) {
    return new Exits(new TreeSet<>(List.of(jump)), null, null);
  }

  /** The selector's form that fits the number of ways. */
  static Exits of(Collection<Jump> ways, @Nullable Value selector) {
    var sorted = new TreeSet<>(ways);
    return switch (sorted.size()) {
      case 0, 1 -> new Exits(sorted, null, null);
      case 2 -> new Exits(sorted, selector, sorted.getFirst());
      default -> new Exits(sorted, selector, null);
    };
  }

  boolean isEmpty() {
    return ways.isEmpty();
  }

  boolean isNormal() {
    return ways.size() == 1 && mayBe(Jump.NORMAL);
  }

  boolean mayBe(Jump jump) {
    return ways.contains(jump);
  }

  /** The same without one way, which is known not to be taken. */
  Exits without(Jump jump) {
    var rest = new TreeSet<>(ways);
    rest.remove(jump);
    return rest.size() < 2 ? of(rest, null) : new Exits(rest, selector, whenTrue);
  }
}
