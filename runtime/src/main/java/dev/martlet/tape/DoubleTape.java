package dev.martlet.tape;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing stack of {@code double}s, written in a forward sweep and read by index in reverse ones.
 *
 * {@snippet :
 * DoubleTape xs = new DoubleTape();
 * while (proceed(x)) {
 *   xs.push(x);
 *   x = next(x);
 * }
 * for (int i = xs.size() - 1; i >= 0; i--) {
 *   double x = xs.get(i);
 * }
 * }
 */
public final class DoubleTape {
  private double[] elements = new double[Capacity.INITIAL];
  private int size;

  /** Makes an empty tape. */
  public DoubleTape() {}

  /**
   * Appends an element.
   *
   * @param element the element
   */
  public void push(double element) {
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
  public double get(int index) {
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
