package dev.martlet.kernel;

import java.util.Arrays;

/** Arrays of {@code long}. */
final class LongStorage implements Storage<long[]> {
  @Override
  public long[] allocate(int size) {
    return new long[size];
  }

  @Override
  public int length(long[] array) {
    return array.length;
  }

  @Override
  public double get(long[] array, int index) {
    return array[index];
  }

  @Override
  public void set(long[] array, int index, double value) {
    array[index] = (long) value;
  }

  @Override
  public void fill(long[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, (long) value);
  }

  @Override
  public void copy(
      long[] from, int fromIndex, int step, long[] to, int toIndex, int toStep, int length) {
    if (step == 1 && toStep == 1) {
      System.arraycopy(from, fromIndex, to, toIndex, length);
    } else if (step == 0 && toStep == 1) {
      Arrays.fill(to, toIndex, toIndex + length, from[fromIndex]);
    } else {
      for (int i = 0; i < length; i++) {
        to[toIndex + i * toStep] = from[fromIndex + i * step];
      }
    }
  }

  @Override
  public void add(
      long[] from, int fromIndex, int fromStep, long[] to, int toIndex, int toStep, int length) {
    for (int i = 0; i < length; i++) {
      to[toIndex + i * toStep] += from[fromIndex + i * fromStep];
    }
  }

  @Override
  public void select(boolean[] isSecond, long[] x, long[] y, long[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = isSecond[i] ? y[i] : x[i];
    }
  }
}
