package dev.martlet.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that a program is made up by: drawn at random and written down, or read again from
 * a list. A shorter or smaller list makes a smaller program, so that nothing has to know how to
 * shrink programs; past its end all decisions are 0, which is the simplest.
 */
final class Choices {
  private final List<Integer> made = new ArrayList<>();
  private final List<Integer> given;
  private final @Nullable RandomGenerator random;

  private Choices(List<Integer> given, @Nullable RandomGenerator random) {
    this.given = given;
    this.random = random;
  }

  static Choices random(long seed) {
    return new Choices(List.of(), new SplittableRandom(seed));
  }

  static Choices of(List<Integer> given) {
    return new Choices(given, null);
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    int next;
    if (random != null) {
      next = random.nextInt(bound);
    } else {
      next = made.size() < given.size() ? Math.min(given.get(made.size()), bound - 1) : 0;
    }
    made.add(next);
    return next;
  }

  /** Whether something happens that does so once in this many cases. */
  boolean once(int in) {
    return below(in) == in - 1;
  }

  /** One of these. */
  <T> T one(List<T> alternatives) {
    return alternatives.get(below(alternatives.size()));
  }

  /** All decisions up to now. */
  List<Integer> made() {
    return List.copyOf(made);
  }
}
