package dev.martlet.processor.backend;

import dev.martlet.processor.ir.Op;
import org.jspecify.annotations.Nullable;

/**
 * A region's stretch of the text that will be written, in positions as {@link LiveRanges} counts.
 */
final class Place {
  private final @Nullable Place outer;
  private final @Nullable Op owner;
  private final Nesting nesting;
  private final int depth;
  private final int ownerStart;
  private int start;
  private int end;
  private int ownerEnd;

  /** What makes a region part of the text around it. */
  enum Nesting {
    METHOD,
    BRANCH,
    LOOP,
    /** Runs behind any part of a body that stands before it in the text. */
    HANDLER,
    CLOSURE
  }

  /**
   * A place inside of another one.
   *
   * @param owner the op that owns the region
   * @param ownerStart where the owner has read its operands
   */
  Place(@Nullable Place outer, @Nullable Op owner, Nesting nesting, int ownerStart) {
    this.outer = outer;
    this.owner = owner;
    this.nesting = nesting;
    this.ownerStart = ownerStart;
    this.depth = outer == null ? 0 : outer.depth + 1;
  }

  @Nullable Place outer() {
    return outer;
  }

  @Nullable Op owner() {
    return owner;
  }

  Nesting nesting() {
    return nesting;
  }

  int ownerStart() {
    return ownerStart;
  }

  /** Where the owner is over; known once the whole text has been numbered. */
  int ownerEnd() {
    return ownerEnd;
  }

  int start() {
    return start;
  }

  /** Where the region's terminator reads its operands. */
  int end() {
    return end;
  }

  void startAt(int position) {
    start = position;
  }

  void endAt(int position) {
    end = position;
  }

  void ownerEndsAt(int position) {
    ownerEnd = position;
  }

  /** The method or lambda that this is in: a variable of one cannot be assigned in another. */
  Place body() {
    return outer == null || nesting == Nesting.CLOSURE ? this : outer.body();
  }

  /** The innermost place that contains both. */
  Place common(Place other) {
    if (this == other) {
      return this;
    }
    if (outer == null || (other.outer != null && other.depth > depth)) {
      return common(parent(other));
    }
    return outer.common(other);
  }

  /** The place on the way from an outer one to this one that lies directly inside of the outer. */
  Place directlyIn(Place container) {
    return outer == container ? this : parent(this).directlyIn(container);
  }

  private static Place parent(Place place) {
    if (place.outer == null) {
      throw new IllegalStateException("places of different methods");
    }
    return place.outer;
  }
}
