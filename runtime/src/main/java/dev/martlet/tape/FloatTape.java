package dev.martlet.tape;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing stack of {@code float}s, written in a forward sweep and read by index in reverse ones.
 *
 * {@snippet :
 * FloatTape xs = new FloatTape();
 * while (proceed(x)) {
 *   xs.push(x);
 *   x = next(x);
 * }
 * for (int i = xs.size() - 1; i >= 0; i--) {
 *   float x = xs.get(i);
 * }
 * }
 */
public final class FloatTape {
  private float[] elements = new float[Capacity.INITIAL];
  private int size;

  /** Makes an empty tape. */
  public FloatTape() {}

  /**
   * Appends an element.
   *
   * @param element the element
   */
  public void push(float element) {
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
  public float get(int index) {
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
