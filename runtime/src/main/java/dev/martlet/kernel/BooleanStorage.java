package dev.martlet.kernel;

import java.util.Arrays;

/** Arrays of {@code boolean}. */
final class BooleanStorage implements Storage<boolean[]> {
  @Override
  public boolean[] allocate(int size) {
    return new boolean[size];
  }

  @Override
  public int length(boolean[] array) {
    return array.length;
  }

  @Override
  public double get(boolean[] array, int index) {
    return array[index] ? 1 : 0;
  }

  @Override
  public void set(boolean[] array, int index, double value) {
    array[index] = value != 0;
  }

  @Override
  public void fill(boolean[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, value != 0);
  }

  @Override
  public void copy(
      boolean[] from, int fromIndex, int step, boolean[] to, int toIndex, int toStep, int length) {
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
      boolean[] from,
      int fromIndex,
      int fromStep,
      boolean[] to,
      int toIndex,
      int toStep,
      int length) {
    throw new UnsupportedOperationException("a sum of booleans");
  }

  @Override
  public void select(boolean[] isSecond, boolean[] x, boolean[] y, boolean[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = isSecond[i] ? y[i] : x[i];
    }
  }
}
