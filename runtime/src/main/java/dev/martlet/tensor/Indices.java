package dev.martlet.tensor;

/** Checks of indices that are data, such as labels. */
final class Indices {
  private Indices() {}

  /**
   * Checks one.
   *
   * @param operation who asks, for the message
   * @param index the index
   * @param place where it stands among the indices
   * @param end what it has to stay below
   */
  static void check(String operation, int index, int place, int end) {
    if (index < 0 || index >= end) {
      throw new IndexOutOfBoundsException(
          "%s: index %d, number %d of them, is not within 0 and %d"
              .formatted(operation, index, place, end - 1));
    }
  }
}
