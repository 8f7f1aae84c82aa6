package dev.martlet.examples.learning;

import dev.martlet.data.Examples;
import dev.martlet.tensor.Tensor;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Points in the plane, and what is to be said of them.
 *
 * @param places of shape {@code [count, 2]}
 * @param targets what is right, the class of each point say, of shape {@code [count, ...]}
 * @param <T> the type of what is right
 */
public record Plane<T>(Tensor<Float> places, Tensor<T> targets) implements Examples<Plane<T>> {

  @Override
  public int size() {
    return places.dimension(0);
  }

  @Override
  public Plane<T> rows(int... indices) {
    Tensor<Integer> rows = Tensor.of(indices, indices.length);
    return new Plane<>(places.gathered(rows, 0), targets.gathered(rows, 0));
  }

  /** Two spirals that wind around each other. */
  static Plane<Integer> spirals(RandomGenerator random, int count) {
    return classes(
        random,
        count,
        2,
        0.05,
        spiral -> {
          double turn = 3 * Math.PI * Math.sqrt(random.nextDouble());
          return polar(turn / 3, turn + spiral * Math.PI);
        });
  }

  /** Heaps around places on a circle, each class in its own heap. */
  static Plane<Integer> blobs(RandomGenerator random, int count, int heaps) {
    return classes(random, count, heaps, 0.45, heap -> polar(2, 2 * Math.PI * heap / heaps));
  }

  /** As many points of each class, beside places that it has. */
  private static Plane<Integer> classes(
      RandomGenerator random, int count, int classes, double noise, IntFunction<double[]> place) {
    float[] places = new float[2 * count];
    int[] targets = new int[count];
    for (int i = 0; i < count; i++) {
      targets[i] = i % classes;
      double[] middle = place.apply(targets[i]);
      places[2 * i] = (float) (middle[0] + noise * random.nextGaussian());
      places[2 * i + 1] = (float) (middle[1] + noise * random.nextGaussian());
    }
    return new Plane<>(Tensor.of(places, count, 2), Tensor.of(targets, count));
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }
}
