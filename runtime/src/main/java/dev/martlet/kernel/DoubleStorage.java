package dev.martlet.kernel;

import java.util.Arrays;

/** Arrays of {@code double}. */
final class DoubleStorage implements Storage<double[]> {
  @Override
  public double[] allocate(int size) {
    return new double[size];
  }

  @Override
  public int length(double[] array) {
    return array.length;
  }

  @Override
  public double get(double[] array, int index) {
    return array[index];
  }

  @Override
  public void set(double[] array, int index, double value) {
    array[index] = value;
  }

  @Override
  public void fill(double[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, value);
  }

  @Override
  public void copy(
      double[] from, int fromIndex, int step, double[] to, int toIndex, int toStep, int length) {
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
      double[] from,
      int fromIndex,
      int fromStep,
      double[] to,
      int toIndex,
      int toStep,
      int length) {
    if (fromStep == 1 && toStep == 1) {
      // HotSpot vectorizes this one.
      for (int i = 0; i < length; i++) {
        to[toIndex + i] += from[fromIndex + i];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      to[toIndex + i * toStep] += from[fromIndex + i * fromStep];
    }
  }

  @Override
  public void pick(double[] from, int[] places, double[] to) {
    for (int i = 0; i < places.length; i++) {
      to[i] = from[places[i]];
    }
  }

  @Override
  public void addAt(double[] from, double[] to, int[] places) {
    for (int i = 0; i < places.length; i++) {
      to[places[i]] += from[i];
    }
  }

  @Override
  public void select(boolean[] isSecond, double[] x, double[] y, double[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = isSecond[i] ? y[i] : x[i];
    }
  }
}
