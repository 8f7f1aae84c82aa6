package dev.martlet.tape;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing stack of objects, written in a forward sweep and read by index in reverse ones.
 *
 * {@snippet :
 * ObjectTape<Point> points = new ObjectTape<>();
 * while (proceed(point)) {
 *   points.push(point);
 *   point = next(point);
 * }
 * for (int i = points.size() - 1; i >= 0; i--) {
 *   Point point = points.get(i);
 * }
 * }
 *
 * @param <T> the type of the elements, which may be {@code null}
 */
public final class ObjectTape<T> {
  private Object[] elements = new Object[Capacity.INITIAL];
  private int size;

  /** Makes an empty tape. */
  public ObjectTape() {}

  /**
   * Appends an element.
   *
   * @param element the element
   */
  public void push(T element) {
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
  @SuppressWarnings("unchecked") // Nothing but a T was pushed.
  public T get(int index) {
    return (T) elements[Objects.checkIndex(index, size)];
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
