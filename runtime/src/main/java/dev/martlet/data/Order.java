package dev.martlet.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * An order of examples, anew each time.
 *
 * @param examples the examples
 * @param numbers gives their numbers in an order
 * @param <E> the type of the examples
 */
public record Order<E extends Examples<E>>(Examples<E> examples, Supplier<int[]> numbers) {

  /**
   * Takes the examples in batches, in this order; the last batch may be smaller.
   *
   * @param size how many at a time
   * @return the batches
   * @throws IllegalArgumentException if the size is not positive
   */
  public Dataset<E> batched(int size) {
    Iterators.checkSize(size);
    return () -> {
      int[] order = numbers.get();
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < order.length;
        }

        @Override
        public E next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int from = next;
          next = Math.min(order.length, from + size);
          return examples.rows(Arrays.copyOfRange(order, from, next));
        }
      };
    };
  }
}
