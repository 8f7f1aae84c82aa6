package dev.martlet.optimizer;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** An array of {@code float}s or {@code double}s, read and written in pieces of {@code double}s. */
sealed interface Numbers {

  int size();

  /** Reads numbers into the start of an array. */
  void read(int from, int count, double[] to, float[] scratch);

  /** Writes the start of an array. */
  void write(int from, int count, double[] numbers, float[] scratch);

  /** Zeros of the same type. */
  Numbers zeros();

  /** Copies another one of the same size, rounding where it is of {@code double}s. */
  default void copy(Numbers other) {
    if (this instanceof Floats(var to) && other instanceof Floats(var from)) {
      to.put(0, from, 0, size());
    } else if (this instanceof Doubles(var to) && other instanceof Doubles(var from)) {
      to.put(0, from, 0, size());
    } else {
      double[] numbers = new double[size()];
      float[] scratch = new float[size()];
      other.read(0, size(), numbers, scratch);
      write(0, size(), numbers, scratch);
    }
  }

  /** Of {@code float}s. */
  record Floats(FloatBuffer buffer) implements Numbers {
    @Override
    public int size() {
      return buffer.capacity();
    }

    @Override
    public void read(int from, int count, double[] to, float[] scratch) {
      buffer.get(from, scratch, 0, count);
      for (int i = 0; i < count; i++) {
        to[i] = scratch[i];
      }
    }

    @Override
    public void write(int from, int count, double[] numbers, float[] scratch) {
      for (int i = 0; i < count; i++) {
        scratch[i] = (float) numbers[i];
      }
      buffer.put(from, scratch, 0, count);
    }

    @Override
    public Numbers zeros() {
      return new Floats(FloatBuffer.allocate(size()));
    }
  }

  /** Of {@code double}s. */
  record Doubles(DoubleBuffer buffer) implements Numbers {
    @Override
    public int size() {
      return buffer.capacity();
    }

    @Override
    public void read(int from, int count, double[] to, float[] scratch) {
      buffer.get(from, to, 0, count);
    }

    @Override
    public void write(int from, int count, double[] numbers, float[] scratch) {
      buffer.put(from, numbers, 0, count);
    }

    @Override
    public Numbers zeros() {
      return new Doubles(DoubleBuffer.allocate(size()));
    }
  }
}
