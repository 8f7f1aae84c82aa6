package dev.martlet.kernel;

import java.util.Arrays;

/**
 * Making, reading, and copying arrays of one type. Numbers come and go as {@code double}s; a {@code
 * boolean} is 0 or 1.
 *
 * @param <A> the type of the arrays
 */
public sealed interface Storage<A>
    permits FloatStorage, DoubleStorage, IntStorage, LongStorage, BooleanStorage {
  /**
   * Makes an array.
   *
   * @param size its length
   * @return an array of zeros
   */
  A allocate(int size);

  /**
   * Counts elements.
   *
   * @param array an array
   * @return its length
   */
  int length(A array);

  /**
   * Reads an element.
   *
   * @param array an array
   * @param index where
   * @return the element as a {@code double}
   */
  double get(A array, int index);

  /**
   * Writes an element.
   *
   * @param array an array
   * @param index where
   * @param value the element, converted as by a cast; a {@code boolean} is whether it is not 0
   */
  void set(A array, int index, double value);

  /**
   * Writes a range of elements.
   *
   * @param array an array
   * @param from the first index
   * @param to the index behind the last one
   * @param value the element, converted as by a cast
   */
  void fill(A array, int from, int to, double value);

  /**
   * Copies a range of elements.
   *
   * @param from what is read
   * @param fromIndex its first index
   * @param to what is written
   * @param toIndex its first index
   * @param length the number of elements
   */
  @SuppressWarnings("SuspiciousSystemArraycopy") // Both are arrays.
  default void copy(A from, int fromIndex, A to, int toIndex, int length) {
    System.arraycopy(from, fromIndex, to, toIndex, length);
  }

  /**
   * Copies elements that lie apart.
   *
   * @param from what is read
   * @param fromIndex its first index
   * @param step the distance between elements that are read; may be 0 or negative
   * @param to what is written
   * @param toIndex its first index
   * @param toStep the distance between elements that are written
   * @param length the number of elements
   */
  void copy(A from, int fromIndex, int step, A to, int toIndex, int toStep, int length);

  /**
   * Adds elements that lie apart to others, one after the other.
   *
   * @param from what is read
   * @param fromIndex its first index
   * @param fromStep the distance between elements that are read
   * @param to what is added to
   * @param toIndex its first index
   * @param toStep the distance between elements that are added to; may be 0 or negative
   * @param length the number of elements
   */
  void add(A from, int fromIndex, int fromStep, A to, int toIndex, int toStep, int length);

  /**
   * Copies elements from certain places: {@code to[i] = from[places[i]]}.
   *
   * @param from what is read
   * @param places where
   * @param to what is written, as long as the places
   */
  default void pick(A from, int[] places, A to) {
    for (int i = 0; i < places.length; i++) {
      copy(from, places[i], to, i, 1);
    }
  }

  /**
   * Adds elements at certain places, one after the other: {@code to[places[i]] += from[i]}.
   *
   * @param from what is read, as long as the places
   * @param to what is added to
   * @param places where
   */
  default void addAt(A from, A to, int[] places) {
    for (int i = 0; i < places.length; i++) {
      add(from, i, 1, to, places[i], 1, 1);
    }
  }

  /**
   * Takes each element from one of two arrays.
   *
   * @param isSecond where it is taken from the second one
   * @param x the first array
   * @param y the second array
   * @param z the result; may be one of the others
   * @param from the first index
   * @param to the index behind the last one
   */
  void select(boolean[] isSecond, A x, A y, A z, int from, int to);

  /**
   * Converts to {@code double}s.
   *
   * @param array an array
   * @return a fresh array
   */
  default double[] toDoubles(A array) {
    double[] doubles = new double[length(array)];
    Arrays.setAll(doubles, i -> get(array, i));
    return doubles;
  }
}
