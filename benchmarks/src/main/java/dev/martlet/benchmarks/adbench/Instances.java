package dev.martlet.benchmarks.adbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/**
 * Reads ADBench's files. {@code -Dmartlet.data} names the folder that holds the folder {@code
 * adbench}; JMH's option for it is {@code -jvmArgsAppend}.
 */
final class Instances {
  private Instances() {}

  /** What {@link Mixture#logLikelihood} takes. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares instances.
  record OfMixture(
      double[] alphas,
      double[][] means,
      double[][] factors,
      double[][] points,
      double gamma,
      int m) {}

  /** What {@link Projection#error} takes, and how many observations there are of it. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares instances.
  record OfProjection(
      double[] camera, double[] point, double weight, double[] feature, int observations) {}

  /** What {@link Memory#loss} takes. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares instances.
  record OfMemory(double[][] main, double[][] extra, double[][] state, double[][] sequence) {}

  static OfMixture mixture(Path file) {
    var numbers = numbers(file);
    int d = whole(numbers);
    int count = whole(numbers);
    int points = whole(numbers);
    return new OfMixture(
        row(numbers, count),
        rows(numbers, count, d),
        rows(numbers, count, d * (d + 1) / 2),
        rows(numbers, points, d),
        row(numbers, 1)[0],
        whole(numbers));
  }

  static OfProjection projection(Path file) {
    var numbers = numbers(file);
    int[] sizes = {whole(numbers), whole(numbers), whole(numbers)};
    return new OfProjection(
        row(numbers, 11), row(numbers, 3), row(numbers, 1)[0], row(numbers, 2), sizes[2]);
  }

  static OfMemory memory(Path file) {
    var numbers = numbers(file);
    int layers = whole(numbers);
    int steps = whole(numbers);
    int b = whole(numbers);
    return new OfMemory(
        rows(numbers, 8 * layers, b),
        rows(numbers, 3, b),
        rows(numbers, 2 * layers, b),
        rows(numbers, steps, b));
  }

  /** The file of that name, in the folder that the command line names. */
  static Path named(String name) {
    String folder = System.getProperty("martlet.data");
    if (folder == null) {
      throw new IllegalStateException("-Dmartlet.data=<folder> says where ADBench's files are");
    }
    return Path.of(folder, "adbench", name);
  }

  private static StringTokenizer numbers(Path file) {
    try {
      return new StringTokenizer(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int whole(StringTokenizer numbers) {
    return Integer.parseInt(numbers.nextToken());
  }

  private static double[] row(StringTokenizer numbers, int length) {
    double[] row = new double[length];
    for (int i = 0; i < length; i++) {
      row[i] = Double.parseDouble(numbers.nextToken());
    }
    return row;
  }

  private static double[][] rows(StringTokenizer numbers, int count, int length) {
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = row(numbers, length);
    }
    return rows;
  }
}
