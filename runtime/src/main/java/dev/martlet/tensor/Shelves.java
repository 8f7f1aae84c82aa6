package dev.martlet.tensor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Arrays that wait to be used again, by the type and number of their elements. */
final class Shelves {
  /** Steps after which arrays are thrown away of which none was needed. */
  private static final int PATIENCE = 32;

  private final Map<Size, Shelf> shelves = new HashMap<>();
  private int step;

  private record Size(DType<?> dtype, int elements) {}

  private static final class Shelf {
    private final Deque<Object> arrays = new ArrayDeque<>();
    private int used;
  }

  /** An array with any numbers in it. */
  Object take(DType<?> dtype, int size) {
    Shelf shelf = shelf(dtype, size);
    shelf.used = step;
    Object array = shelf.arrays.poll();
    return array == null ? dtype.storage().allocate(size) : array;
  }

  void put(DType<?> dtype, Object array) {
    shelf(dtype, dtype.storage().length(array)).arrays.push(array);
  }

  private Shelf shelf(DType<?> dtype, int size) {
    return shelves.computeIfAbsent(new Size(dtype, size), _ -> new Shelf());
  }

  /** Throws away what has not been needed for long. */
  void endStep() {
    step++;
    if (step % PATIENCE == 0) {
      shelves.values().removeIf(shelf -> step - shelf.used > PATIENCE);
    }
  }
}
