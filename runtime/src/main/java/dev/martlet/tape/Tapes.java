package dev.martlet.tape;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that a gradient keeps numbers in between its two sweeps, used again by later gradients of
 * the same thread: to make a new one takes about as long as to compute what is kept there.
 *
 * <p>Whoever takes an array has it alone until it is released; what is in it is of former use. An
 * array that is not released, because of an exception, is garbage as any other. What a thread has
 * spare is given up when memory gets short.
 */
public final class Tapes {
  /** Below, a new array is as fast. */
  static final int LEAST = 256;

  /** How many arrays a thread has spare. */
  private static final int MOST = 8;

  private static final double[] NONE = {};

  private static final ThreadLocal<@Nullable SoftReference<Spare>> SPARE = new ThreadLocal<>();

  private Tapes() {}

  private static final class Spare {
    private final double[][] arrays = new double[MOST][];
    private int count;

    /** An array that is long enough, and not more than twice as long. */
    double @Nullable [] take(int length) {
      for (int i = count - 1; i >= 0; i--) {
        double[] array = arrays[i];
        if (array.length >= length && array.length / 2 <= length) {
          count--;
          System.arraycopy(arrays, i + 1, arrays, i, count - i);
          arrays[count] = NONE;
          return array;
        }
      }
      return null;
    }

    /** Where there are too many, the one that has been spare for longest is given up. */
    void put(double[] array) {
      if (count == MOST) {
        count--;
        System.arraycopy(arrays, 1, arrays, 0, count);
      }
      arrays[count] = array;
      count++;
    }
  }

  /**
   * Takes an array.
   *
   * @param length how many numbers are to be kept, at least
   * @return an array of that length or more, with any numbers
   * @throws NegativeArraySizeException if the length is negative
   */
  public static double[] ofDoubles(int length) {
    return length < LEAST ? new double[length] : spare(length);
  }

  private static double[] spare(int length) {
    SoftReference<Spare> reference = SPARE.get();
    Spare spare = reference == null ? null : reference.get();
    double[] array = spare == null ? null : spare.take(length);
    double[] tape = array == null ? new double[length] : array;
    assert isSpoilt(tape);
    return tape;
  }

  /** Where assertions are on, it shows if somebody reads what was not written, or too late. */
  private static boolean isSpoilt(double[] tape) {
    Arrays.fill(tape, Double.NaN);
    return true;
  }

  /**
   * Gives an array back, which nobody reads any more.
   *
   * @param tape what {@link #ofDoubles} has given
   */
  public static void release(double[] tape) {
    if (tape.length >= LEAST) {
      keep(tape);
    }
  }

  private static void keep(double[] tape) {
    assert isSpoilt(tape);
    SoftReference<Spare> reference = SPARE.get();
    Spare spare = reference == null ? null : reference.get();
    if (spare == null) {
      spare = new Spare();
      SPARE.set(new SoftReference<>(spare));
    }
    spare.put(tape);
  }
}
