package dev.martlet.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Iterators that look for their next element when they are asked. */
final class Iterators {
  private Iterators() {}

  static void checkSize(int size) {
    if (size <= 0) {
      throw new IllegalArgumentException("%d elements at a time".formatted(size));
    }
  }

  /** What a function makes of the next elements of another iterator: one element, or none more. */
  static <E, R> Iterator<R> lazy(
      Iterator<E> elements, BiConsumer<Iterator<E>, Consumer<R>> function) {
    return new Iterator<>() {
      private @Nullable R next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          function.accept(elements, element -> next = element);
        }
        return next != null;
      }

      @Override
      public R next() {
        R element = hasNext() ? next : null;
        if (element == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return element;
      }
    };
  }

  /** One iterator after the other, until there is none. */
  static <E> Iterator<E> joined(Supplier<@Nullable Iterator<E>> parts) {
    return new Iterator<>() {
      private @Nullable Iterator<E> part = parts.get();

      @Override
      public boolean hasNext() {
        while (part != null && !part.hasNext()) {
          part = parts.get();
        }
        return part != null;
      }

      @Override
      public E next() {
        Iterator<E> current = hasNext() ? part : null;
        if (current == null) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }
}
