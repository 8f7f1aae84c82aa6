package dev.martlet.data;

import java.lang.ref.Cleaner;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An iterator whose elements another thread computes; the thread ends when nobody asks any more.
 */
final class ReadAhead<E> implements Iterator<E> {
  private static final Cleaner CLEANER = Cleaner.create();

  private final BlockingQueue<Message<E>> queue;
  private @Nullable Message<E> next;

  private sealed interface Message<E> {}

  private record Element<E>(E element) implements Message<E> {}

  private record Failure<E>(Throwable cause) implements Message<E> {}

  private record End<E>() implements Message<E> {}

  ReadAhead(Iterable<E> elements, int count) {
    queue = new LinkedBlockingQueue<>(count);
    var waiting = queue;
    Thread thread =
        Thread.ofPlatform().daemon().name("martlet-data").unstarted(() -> fill(elements, waiting));
    CLEANER.register(this, thread::interrupt);
    thread.start();
  }

  private static <E> void fill(Iterable<E> elements, BlockingQueue<Message<E>> queue) {
    try {
      try {
        for (E element : elements) {
          queue.put(new Element<>(element));
        }
        queue.put(new End<>());
      } catch (RuntimeException | Error failure) {
        queue.put(new Failure<>(failure));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Message<E> message() {
    if (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for data");
      }
    }
    return next;
  }

  @Override
  public boolean hasNext() {
    return !(message() instanceof End);
  }

  @Override
  public E next() {
    return switch (message()) {
      case Element<E>(var element) -> {
        next = null;
        yield element;
      }
      case Failure<E>(RuntimeException cause) -> throw cause;
      case Failure<E>(Error cause) -> throw cause;
      case Failure<E>(var cause) -> throw new IllegalStateException(cause);
      case End<E> _ -> throw new NoSuchElementException();
    };
  }
}
