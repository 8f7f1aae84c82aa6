package dev.martlet.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * A sequence of elements that can be gone through again and again: of batches, say, one pass an
 * epoch. Nothing is computed before it is asked for.
 *
 * {@snippet :
 * Dataset<Sentence> sentences = Dataset.of(list).shuffled(random).filtered(s -> s.length() > 3);
 * Dataset<Batch> batches = sentences.batched(32, Batch::of).readAhead(2);
 * }
 *
 * @param <E> the type of the elements
 */
@FunctionalInterface
public interface Dataset<E> extends Iterable<E> {

  /**
   * Makes one of elements that are there.
   *
   * @param elements the elements
   * @param <E> their type
   * @return the dataset
   */
  static <E> Dataset<E> of(Iterable<E> elements) {
    return elements::iterator;
  }

  /**
   * Changes each element.
   *
   * @param function what is done with each
   * @param <R> what it gives
   * @return a view of this dataset
   */
  default <R> Dataset<R> mapped(Function<? super E, ? extends R> function) {
    return () -> {
      Iterator<E> elements = iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return elements.hasNext();
        }

        @Override
        public R next() {
          return function.apply(elements.next());
        }
      };
    };
  }

  /**
   * Leaves elements out.
   *
   * @param condition which ones stay
   * @return a view of this dataset
   */
  default Dataset<E> filtered(Predicate<? super E> condition) {
    return () ->
        Iterators.lazy(
            iterator(),
            (elements, sink) -> {
              while (elements.hasNext()) {
                E element = elements.next();
                if (condition.test(element)) {
                  sink.accept(element);
                  return;
                }
              }
            });
  }

  /**
   * Goes through two datasets at once, as far as the shorter one goes.
   *
   * @param other the other one
   * @param <F> the type of its elements
   * @return pairs of elements
   */
  default <F> Dataset<Pair<E, F>> zipped(Dataset<F> other) {
    return () -> {
      Iterator<E> first = iterator();
      Iterator<F> second = other.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return first.hasNext() && second.hasNext();
        }

        @Override
        public Pair<E, F> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return new Pair<>(first.next(), second.next());
        }
      };
    };
  }

  /**
   * Two elements.
   *
   * @param first from the dataset that was zipped
   * @param second from the other one
   * @param <E> the type of the first
   * @param <F> the type of the second
   */
  record Pair<E, F>(E first, F second) {}

  /**
   * Goes through the elements several times, one after the other.
   *
   * @param times how often
   * @return a view of this dataset
   */
  default Dataset<E> repeated(int times) {
    return () -> {
      int[] left = {times};
      return Iterators.joined(() -> left[0]-- > 0 ? iterator() : null);
    };
  }

  /**
   * Takes elements from the start.
   *
   * @param count how many, at most
   * @return a view of this dataset
   */
  default Dataset<E> limited(long count) {
    return () -> {
      Iterator<E> elements = iterator();
      return new Iterator<>() {
        private long left = count;

        @Override
        public boolean hasNext() {
          return left > 0 && elements.hasNext();
        }

        @Override
        public E next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          left--;
          return elements.next();
        }
      };
    };
  }

  /**
   * Leaves out elements at the start.
   *
   * @param count how many
   * @return a view of this dataset
   */
  default Dataset<E> skipped(long count) {
    return () -> {
      Iterator<E> elements = iterator();
      for (long i = 0; i < count && elements.hasNext(); i++) {
        elements.next();
      }
      return elements;
    };
  }

  /**
   * Puts the elements in another order each time, for which they are all held in memory.
   *
   * @param random what decides the order; the same generator in the same state, the same order
   * @return a view of this dataset
   */
  default Dataset<E> shuffled(RandomGenerator random) {
    return () -> {
      List<E> elements = new ArrayList<>();
      forEach(elements::add);
      for (int i = elements.size() - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        E element = elements.get(i);
        elements.set(i, elements.get(other));
        elements.set(other, element);
      }
      return elements.iterator();
    };
  }

  /**
   * Takes several elements together; the last batch may be smaller.
   *
   * @param size how many
   * @param collector makes a batch of a list of elements
   * @param <B> the type of a batch
   * @return the batches
   * @throws IllegalArgumentException if the size is not positive
   */
  default <B> Dataset<B> batched(int size, Function<? super List<E>, ? extends B> collector) {
    Iterators.checkSize(size);
    return () ->
        Iterators.lazy(
            iterator(),
            (elements, sink) -> {
              List<E> batch = new ArrayList<>();
              while (batch.size() < size && elements.hasNext()) {
                batch.add(elements.next());
              }
              if (!batch.isEmpty()) {
                sink.accept(collector.apply(batch));
              }
            });
  }

  /**
   * Takes elements of about the same length together, so that little is filled up ({@link Padded}):
   * several batches are read at once, ordered by length and divided again. {@link #shuffled} brings
   * short and long batches into any order.
   *
   * @param size how many elements are in a batch
   * @param batches how many batches are read at once
   * @param length gives the length of an element
   * @param collector makes a batch of a list of elements
   * @param <B> the type of a batch
   * @return the batches
   * @throws IllegalArgumentException if a number is not positive
   */
  default <B> Dataset<B> batchedByLength(
      int size,
      int batches,
      ToIntFunction<? super E> length,
      Function<? super List<E>, ? extends B> collector) {
    Iterators.checkSize(size);
    Iterators.checkSize(batches);
    return () -> {
      Iterator<List<E>> windows =
          this.<List<E>>batched(Math.multiplyExact(size, batches), window -> window).iterator();
      return Iterators.joined(
          () -> {
            if (!windows.hasNext()) {
              return null;
            }
            List<E> window = windows.next();
            window.sort(Comparator.comparingInt(length));
            return Dataset.of(window).<B>batched(size, collector).iterator();
          });
    };
  }

  /**
   * Computes elements before they are asked for, on a thread of its own. What fails there, fails
   * where the element is asked for.
   *
   * @param count how many elements may wait
   * @return a view of this dataset
   * @throws IllegalArgumentException if the number is not positive
   */
  default Dataset<E> readAhead(int count) {
    Iterators.checkSize(count);
    return () -> new ReadAhead<>(this, count);
  }
}
