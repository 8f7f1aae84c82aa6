package dev.martlet.dynamic;

import java.util.Iterator;
import java.util.List;

/** How a loop over the elements of a list is written, so that it can be differentiated. */
public final class ListElements {
  private ListElements() {}

  /**
   * Takes a list's next element.
   *
   * @param <E> the type of the elements
   * @param iterator over the list
   * @param list what the iterator is over, which rules need
   * @param index of the element, which rules need
   * @return the iterator's next element
   */
  public static <E> E next(Iterator<? extends E> iterator, List<? extends E> list, int index) {
    return iterator.next();
  }
}
