package dev.martlet.tape;

/** How long the array behind a tape is. */
final class Capacity {

  /** What a tape starts with. */
  static final int INITIAL = 16;

  /** The longest array that every virtual machine makes. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Capacity() {}

  /**
   * Says how long the next array is when one is full: twice as long, as far as arrays go.
   *
   * @param full the length of the full array
   * @return the length of the next one
   * @throws OutOfMemoryError if there is no longer one
   */
  static int after(int full) {
    if (full == LARGEST) {
      throw new OutOfMemoryError("a tape of more than " + LARGEST + " elements");
    }
    return full > LARGEST / 2 ? LARGEST : 2 * full;
  }
}
