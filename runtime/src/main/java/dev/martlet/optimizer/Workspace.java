package dev.martlet.optimizer;

import java.util.ArrayDeque;

/**
 * The arrays that an optimizer works in, update by update: as many chunks as threads work at once.
 */
final class Workspace {
  private final ArrayDeque<Chunk> free = new ArrayDeque<>();
  private final double[] part = new double[Chunk.SIZE];
  private final float[] scratch = new float[Chunk.SIZE];
  private double[] steps = new double[0];

  /** A chunk for the leaves of one array, for one thread, to be given back. */
  Chunk take(LeafUpdate update) {
    Chunk chunk;
    synchronized (free) {
      chunk = free.poll();
    }
    return chunk == null ? new Chunk(update) : chunk.of(update);
  }

  void giveBack(Chunk chunk) {
    synchronized (free) {
      free.push(chunk);
    }
  }

  /** Place for the steps of all leaves of an array, or more. */
  double[] steps(int size) {
    if (steps.length < size) {
      steps = new double[size];
    }
    return steps;
  }

  /** The sum of the squares. */
  double squaredNorm(Numbers numbers) {
    double sum = 0;
    for (int from = 0; from < numbers.size(); from += Chunk.SIZE) {
      int count = Math.min(Chunk.SIZE, numbers.size() - from);
      numbers.read(from, count, part, scratch);
      double partial = 0;
      for (int i = 0; i < count; i++) {
        partial += part[i] * part[i];
      }
      sum += partial;
    }
    return sum;
  }
}
