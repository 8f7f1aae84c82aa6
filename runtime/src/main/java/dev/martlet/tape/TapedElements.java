package dev.martlet.tape;

/**
 * Tapes with what a loop is about to read of an array, element by element. For generated code only.
 *
 * <p>A loop that would read what is not there fails at that place, and nobody reads its tape: here
 * nothing fails.
 */
public final class TapedElements {
  private TapedElements() {}

  /**
   * Copies elements that follow each other.
   *
   * @param array which may be null, or have fewer elements
   * @param start the index of the first one
   * @param count how many
   * @return an array of that many; zeros where the array does not have all of them
   */
  public static double[] copy(double[] array, int start, int count) {
    var elements = new double[count];
    if (array != null && has(array.length, start, count)) {
      System.arraycopy(array, start, elements, 0, count);
    }
    return elements;
  }

  /**
   * Copies elements that follow each other.
   *
   * @param array which may be null, or have fewer elements
   * @param start the index of the first one
   * @param count how many
   * @return an array of that many; zeros where the array does not have all of them
   */
  public static float[] copy(float[] array, int start, int count) {
    var elements = new float[count];
    if (array != null && has(array.length, start, count)) {
      System.arraycopy(array, start, elements, 0, count);
    }
    return elements;
  }

  private static boolean has(int length, int start, int count) {
    return start >= 0 && count <= length - start;
  }
}
