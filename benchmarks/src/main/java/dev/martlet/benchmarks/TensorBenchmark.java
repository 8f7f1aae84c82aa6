package dev.martlet.benchmarks;

import dev.martlet.Martlet;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import dev.martlet.tensor.TensorMemory;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Gradients through operations on tensors, from four elements to a step of training a network
 * 784-512-10 with 128 images. All parts of a gradient are read, since they are computed when they
 * are. Run with {@code -jvmArgsAppend -Dmartlet.openblas=...} for products by OpenBLAS.
 */
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class TensorBenchmark extends Measured {
  /** How many threads an operation may use. */
  @Param({"1", "2"})
  int threads;

  private final Random random = new Random(1);
  private final Tensor<Float> four = floats(4);
  private final Tensor<Float> million = floats(1_000, 1_000);
  private final Tensor<Float> images = floats(128, 784);
  private final Tensor<Float> rows = floats(128, 1_024);
  private final Tensor<Float> ones = Tensor.ones(DType.FLOAT, 1_024);
  private final Tensor<Float> sequences = floats(8, 128, 64);
  private final Tensor<Float> logits = floats(128, 1_000);
  private final Tensor<Integer> labels = Tensor.randomBernoulli(DType.INTEGER, random, 0.5, 128);
  private final Tensor<Double> points = Tensor.linspace(DType.DOUBLE, 0, 1, 25);
  private final Tensor<Double> one = Tensor.scalar(1.0);
  private Networks.Perceptron network =
      new Networks.Perceptron(
          floats(784, 512).times(0.05), floats(512), floats(512, 10).times(0.05), floats(10));

  private final Tensor<Float> pictures = floats(64, 28, 28, 1);
  private final Tensor<Integer> classes = labels.sliced(0, 0, 64);
  private Networks.Convolutional convolutional =
      new Networks.Convolutional(
          floats(5, 5, 1, 8).times(0.1),
          floats(8),
          floats(5, 5, 8, 16).times(0.1),
          floats(16),
          new Networks.Perceptron(
              floats(784, 128).times(0.05), floats(128), floats(128, 10).times(0.05), floats(10)));

  private Tensor<Float> floats(int... shape) {
    return Tensor.randomNormal(DType.FLOAT, random, shape);
  }

  /** Of the thread that measures, which also makes this; after the tensors that stay. */
  private final TensorMemory memory = TensorMemory.reused();

  /** Sets the threads. */
  @Setup
  public void prepare() {
    Martlet.setThreads(threads);
  }

  /** Closes the memory. */
  @TearDown
  public void close() {
    memory.close();
  }

  /** Value, gradient and update. */
  @Benchmark
  public Object trainingStep() {
    var both = Networks_PerceptronDerivatives.loss.valueWithGradient(network, images, labels);
    network = Networks_PerceptronDerivatives.moved(network, both.gradient().scaled(-1e-6));
    memory.keepOnly(network);
    return network;
  }

  /** The same for a network with convolutions. */
  @Benchmark
  public Object convolutionalStep() {
    var both =
        Networks_ConvolutionalDerivatives.loss.valueWithGradient(convolutional, pictures, classes);
    convolutional =
        Networks_ConvolutionalDerivatives.moved(convolutional, both.gradient().scaled(-1e-6));
    memory.keepOnly(convolutional);
    return convolutional;
  }

  /** The sum of two tensors of four elements. */
  @Benchmark
  public Object add() {
    return four.plus(four);
  }

  /** Value and gradient of the sum of a sum, four elements. */
  @Benchmark
  public float gradientOfSum() {
    var gradient = NetworksDerivatives.sum.gradient(four, four);
    return (float) (gradient.x().get(0) + gradient.y().get(0));
  }

  /** A gradient step of a line through 25 points. */
  @Benchmark
  public double line() {
    var gradient = NetworksDerivatives.line.gradient(one, one, points, points);
    return gradient.slope().item() + gradient.offset().item();
  }

  /** Six operations on a million elements. */
  @Benchmark
  public double chain() {
    var gradient = NetworksDerivatives.chain.gradient(million, million);
    return done(gradient.x().get(0, 0) + gradient.y().get(0, 0));
  }

  /** Layer normalization, 128 x 1,024. */
  @Benchmark
  public double layerNorm() {
    var gradient = NetworksDerivatives.normalized.gradient(rows, ones, ones);
    return done(gradient.x().get(0, 0) + gradient.scale().get(0) + gradient.offset().get(0));
  }

  /** Attention, 8 x 128 x 64. */
  @Benchmark
  public double attention() {
    var gradient = NetworksDerivatives.attention.gradient(sequences, sequences, sequences);
    return done(gradient.query().get(0, 0, 0));
  }

  /** Softmax cross entropy, 128 x 1,000. */
  @Benchmark
  public double crossEntropy() {
    return done(NetworksDerivatives.crossEntropy.gradient(logits, labels).get(0, 0));
  }

  /** Ends a step of which nothing is needed but a number. */
  private double done(double number) {
    memory.keepOnly();
    return number;
  }
}
