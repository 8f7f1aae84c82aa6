package dev.martlet.kernel;

import java.util.Arrays;

/** Arrays of {@code int}. */
final class IntStorage implements Storage<int[]> {
  @Override
  public int[] allocate(int size) {
    return new int[size];
  }

  @Override
  public int length(int[] array) {
    return array.length;
  }

  @Override
  public double get(int[] array, int index) {
    return array[index];
  }

  @Override
  public void set(int[] array, int index, double value) {
    array[index] = (int) value;
  }

  @Override
  public void fill(int[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, (int) value);
  }

  @Override
  public void copy(
      int[] from, int fromIndex, int step, int[] to, int toIndex, int toStep, int length) {
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
      int[] from, int fromIndex, int fromStep, int[] to, int toIndex, int toStep, int length) {
    for (int i = 0; i < length; i++) {
      to[toIndex + i * toStep] += from[fromIndex + i * fromStep];
    }
  }

  @Override
  public void select(boolean[] isSecond, int[] x, int[] y, int[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = isSecond[i] ? y[i] : x[i];
    }
  }
}
