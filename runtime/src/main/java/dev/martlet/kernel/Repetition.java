package dev.martlet.kernel;

import java.util.Optional;

/**
 * How a small array is read as a larger one: element i of the larger one is {@code x[i / inner %
 * count]}. A bias is repeated with an inner extent of 1, the means of rows with that of a row, and
 * a single number has a count of 1.
 *
 * @param count the number of elements of the small array, at least 1
 * @param inner how often each of them stands side by side, at least 1
 */
public record Repetition(int count, int inner) {
  /** A single number. */
  public static final Repetition OF_NUMBER = new Repetition(1, 1);

  /** Whether all ranges of a length that begin at multiples of it have the same elements. */
  boolean repeatsWithin(int length) {
    return count == 1 || (long) count * inner <= length && length % (count * inner) == 0;
  }

  /** Writes a range of the larger array to the beginning of a block. */
  void read(Storage<Object> storage, Object x, int from, Object block, int length) {
    if (count == 1) {
      storage.copy(x, 0, 0, block, 0, 1, length);
      return;
    }
    int once = (int) Math.min(length, (long) count * inner);
    int done = 0;
    while (done < once) {
      int index = (from + done) / inner % count;
      int run = Math.min(once - done, inner == 1 ? count - index : left(from + done));
      storage.copy(x, index, inner == 1 ? 1 : 0, block, done, 1, run);
      done += run;
    }
    while (done < length) {
      int more = Math.min(done, length - done);
      storage.copy(block, 0, block, done, more);
      done += more;
    }
  }

  /**
   * Adds a block, which is a range of the larger array, to sums for the small one.
   *
   * @param start where the block begins in its array
   * @param from where it would begin in the larger array
   */
  void add(
      Reductions<Object> reductions, Object block, int start, int from, int length, double[] sums) {
    if (count == 1) {
      sums[0] += reductions.run(Fold.SUM, block, start, start + length);
      return;
    }
    int done = 0;
    while (done < length) {
      int index = (from + done) / inner % count;
      int run = Math.min(length - done, inner == 1 ? count - index : left(from + done));
      if (inner == 1) {
        addTo(block, start + done, sums, index, run);
      } else {
        sums[index] += reductions.run(Fold.SUM, block, start + done, start + done + run);
      }
      done += run;
    }
  }

  /**
   * Adds sums of elements of several periods, as many as there are, to sums for the small array.
   */
  void add(Object periods, double[] sums) {
    int length = periods instanceof float[] floats ? floats.length : ((double[]) periods).length;
    for (int from = 0; from < length; from += count) {
      addTo(periods, from, sums, 0, count);
    }
  }

  /** The elements from a place on that are the same one. */
  private int left(int place) {
    return inner - place % inner;
  }

  private static void addTo(Object block, int from, double[] sums, int first, int length) {
    if (block instanceof float[] floats) {
      for (int i = 0; i < length; i++) {
        sums[first + i] += floats[from + i];
      }
    } else if (block instanceof double[] doubles) {
      for (int i = 0; i < length; i++) {
        sums[first + i] += doubles[from + i];
      }
    } else {
      throw new IllegalArgumentException("no floating-point array: " + block.getClass());
    }
  }

  /**
   * Finds how an array is repeated that is stretched.
   *
   * @param shape the extents that it is stretched to, none of them 0
   * @param strides for each axis the distance between neighbours, 0 where it is stretched
   * @return the repetition; none where it is not of this kind
   */
  public static Optional<Repetition> of(int[] shape, int[] strides) {
    int axis = shape.length - 1;
    int inner = 1;
    for (; axis >= 0 && (strides[axis] == 0 || shape[axis] == 1); axis--) {
      inner *= shape[axis];
    }
    int count = 1;
    for (; axis >= 0 && (strides[axis] == count || shape[axis] == 1); axis--) {
      count *= shape[axis];
    }
    for (; axis >= 0; axis--) {
      if (strides[axis] != 0 && shape[axis] != 1) {
        return Optional.empty();
      }
    }
    return Optional.of(count == 1 ? OF_NUMBER : new Repetition(count, inner));
  }
}
