package dev.martlet.tape;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing stack of {@code long}s, written in a forward sweep and read by index in reverse ones.
 *
 * {@snippet :
 * LongTape xs = new LongTape();
 * while (proceed(x)) {
 *   xs.push(x);
 *   x = next(x);
 * }
 * for (int i = xs.size() - 1; i >= 0; i--) {
 *   long x = xs.get(i);
 * }
 * }
 */
public final class LongTape {
  private long[] elements = new long[Capacity.INITIAL];
  private int size;

  /** Makes an empty tape. */
  public LongTape() {}

  /**
   * Appends an element.
   *
   * @param element the element
   */
  public void push(long element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Capacity.after(size));
    }
    elements[size++] = element;
  }

  /**
   * Reads an element and leaves it where it is.
   *
   * @param index its place, counted from the first element pushed, which is 0
   * @return the element
   * @throws IndexOutOfBoundsException if nothing was pushed there
   */
  public long get(int index) {
    return elements[Objects.checkIndex(index, size)];
  }

  /**
   * Counts the elements.
   *
   * @return how many were pushed
   */
  public int size() {
    return size;
  }
}
