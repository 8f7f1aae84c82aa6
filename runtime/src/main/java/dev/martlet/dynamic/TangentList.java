package dev.martlet.dynamic;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list's tangent as the sum of contributions, which is carried out at the first look. */
final class TangentList extends AbstractList<Object> implements RandomAccess {
  private final int size;

  /** What is still to be summed; null once that is done. */
  private volatile @Nullable Contribution contribution;

  private @Nullable Object @Nullable [] elements;

  /** A part of the sum. */
  sealed interface Contribution {}

  /** One element's tangent. */
  record Element(int index, @Nullable Object tangent) implements Contribution {}

  /** Two tangents of the whole list. */
  record Sum(List<?> first, List<?> second) implements Contribution {}

  TangentList(int size, Contribution contribution) {
    this.size = size;
    this.contribution = contribution;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  @SuppressWarnings("NullAway") // Elements may be null, which is zero.
  public Object get(int index) {
    return elements()[java.util.Objects.checkIndex(index, size)];
  }

  /** Whoever sees no contribution any more sees the elements, which were written before. */
  @SuppressWarnings("NullAway")
  private @Nullable Object[] elements() {
    if (contribution != null) {
      carryOut();
    }
    return elements;
  }

  private synchronized void carryOut() {
    if (contribution == null) {
      return;
    }
    @Nullable Object[] sums = new @Nullable Object[size];
    // Not by recursion: a loop makes a sum as deep as it is long.
    Deque<List<?>> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      List<?> list = pending.pop();
      Contribution own = list instanceof TangentList sum ? sum.contribution : null;
      switch (own) {
        case Element(var index, var tangent) ->
            sums[index] = DynamicTangents.plus(sums[index], tangent);
        case Sum(var first, var second) -> {
          pending.push(second);
          pending.push(first);
        }
        case null -> {
          for (int i = 0; i < size; i++) {
            sums[i] = DynamicTangents.plus(sums[i], list.get(i));
          }
        }
      }
    }
    elements = sums;
    contribution = null;
  }
}
