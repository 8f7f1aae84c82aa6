package dev.martlet.kernel;

import java.util.Arrays;

/** Arrays of {@code float}. */
final class FloatStorage implements Storage<float[]> {
  @Override
  public float[] allocate(int size) {
    return new float[size];
  }

  @Override
  public int length(float[] array) {
    return array.length;
  }

  @Override
  public double get(float[] array, int index) {
    return array[index];
  }

  @Override
  public void set(float[] array, int index, double value) {
    array[index] = (float) value;
  }

  @Override
  public void fill(float[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, (float) value);
  }

  @Override
  public void copy(
      float[] from, int fromIndex, int step, float[] to, int toIndex, int toStep, int length) {
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
      float[] from, int fromIndex, int fromStep, float[] to, int toIndex, int toStep, int length) {
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
  public void pick(float[] from, int[] places, float[] to) {
    for (int i = 0; i < places.length; i++) {
      to[i] = from[places[i]];
    }
  }

  @Override
  public void addAt(float[] from, float[] to, int[] places) {
    for (int i = 0; i < places.length; i++) {
      to[places[i]] += from[i];
    }
  }

  @Override
  public void select(boolean[] isSecond, float[] x, float[] y, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = isSecond[i] ? y[i] : x[i];
    }
  }
}
