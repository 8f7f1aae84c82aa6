package dev.martlet.benchmarks;

import dev.martlet.tensor.Tensor;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Products of matrices of {@code float}s: square ones, and those of a network 784-512-10 and its
 * gradient. A product of m x k and k x n takes 2 m n k operations. Run without the fork option,
 * plain loops are measured.
 */
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class MatrixProductBenchmark extends Measured {
  /** Rows, columns, depth, and which operand lies transposed. */
  @Param({
    "64x64x64",
    "128x128x128",
    "256x256x256",
    "512x512x512",
    "1024x1024x1024",
    "128x512x784",
    "128x10x512",
    "512x10x128 first",
    "128x512x10 second",
    "784x512x128 first",
    "128x784x512 second"
  })
  String shape = "";

  private boolean isFirstTransposed;
  private boolean isSecondTransposed;
  private Tensor<Float> first = Tensor.scalar(0f);
  private Tensor<Float> second = Tensor.scalar(0f);

  /** Makes the operands. */
  @Setup
  public void prepare() {
    String[] words = shape.split(" ", -1);
    String[] extents = words[0].split("x", -1);
    int m = Integer.parseInt(extents[0]);
    int n = Integer.parseInt(extents[1]);
    int k = Integer.parseInt(extents[2]);
    isFirstTransposed = shape.endsWith("first");
    isSecondTransposed = shape.endsWith("second");
    first = isFirstTransposed ? random(k, m) : random(m, k);
    second = isSecondTransposed ? random(n, k) : random(k, n);
  }

  private static Tensor<Float> random(int rows, int columns) {
    var random = new Random(rows);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return Tensor.of(values, rows, columns);
  }

  /** The product, its memory included. */
  @Benchmark
  public Tensor<Float> product() {
    return first.matmul(second, isFirstTransposed, isSecondTransposed);
  }
}
