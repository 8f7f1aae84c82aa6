package dev.martlet.examples.learning;

import dev.martlet.data.Examples;
import dev.martlet.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Points in the plane, each of one class.
 *
 * @param places of shape {@code [count, 2]}
 * @param classes which class each one is of, of shape {@code [count]}
 */
public record Plane(Tensor<Float> places, Tensor<Integer> classes) implements Examples<Plane> {

  @Override
  public int size() {
    return classes.size();
  }

  @Override
  public Plane rows(int... indices) {
    Tensor<Integer> rows = Tensor.of(indices, indices.length);
    return new Plane(places.gathered(rows, 0), classes.gathered(rows, 0));
  }

  /** Two spirals that wind around each other. */
  static Plane spirals(RandomGenerator random, int count) {
    float[] places = new float[2 * count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % 2;
      double turn = 3 * Math.PI * Math.sqrt(random.nextDouble());
      double angle = turn + classes[i] * Math.PI;
      places[2 * i] = (float) (turn * Math.cos(angle) / 3 + 0.05 * random.nextGaussian());
      places[2 * i + 1] = (float) (turn * Math.sin(angle) / 3 + 0.05 * random.nextGaussian());
    }
    return new Plane(Tensor.of(places, count, 2), Tensor.of(classes, count));
  }

  /** Heaps around places on a circle, each class in its own heap. */
  static Plane blobs(RandomGenerator random, int count, int heaps) {
    float[] places = new float[2 * count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = i % heaps;
      double angle = 2 * Math.PI * classes[i] / heaps;
      places[2 * i] = (float) (2 * Math.cos(angle) + 0.45 * random.nextGaussian());
      places[2 * i + 1] = (float) (2 * Math.sin(angle) + 0.45 * random.nextGaussian());
    }
    return new Plane(Tensor.of(places, count, 2), Tensor.of(classes, count));
  }
}
