package dev.martlet.benchmarks;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.loss.Loss;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** What {@link TensorBenchmark} measures, by DJL on PyTorch. */
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class PyTorchPeers extends Measured {
  /** How many threads an operation may use. */
  @Param({"1", "2"})
  int threads;

  private NDManager manager;
  private final Loss crossEntropy = Loss.softmaxCrossEntropyLoss();
  private NDArray four;
  private NDArray other;
  private NDArray images;
  private NDArray labels;
  private NDArray pictures;
  private NDArray classes;
  private List<NDArray> network;
  private List<NDArray> convolutional;
  private NDArray slope;
  private NDArray offset;
  private NDArray points;
  private NDArray million;
  private NDArray millionMore;
  private NDArray rows;
  private NDArray scale;
  private NDArray shift;
  private NDArray query;
  private NDArray key;
  private NDArray value;
  private NDArray logits;
  private NDArray answers;

  /** The threads are settings of the process: set before PyTorch is loaded. */
  @Setup
  public void prepare() {
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    manager = NDManager.newBaseManager(null, "PyTorch");
    four = parameter(1, 4);
    other = parameter(1, 4);
    images = floats(1, 128, 784);
    labels = manager.randomInteger(0, 2, new Shape(128), DataType.INT64);
    network =
        List.of(
            parameter(0.05, 784, 512),
            parameter(1, 512),
            parameter(0.05, 512, 10),
            parameter(1, 10));
    pictures = floats(1, 64, 1, 28, 28);
    classes = labels.get("0:64");
    convolutional =
        List.of(
            parameter(0.05, 784, 128),
            parameter(1, 128),
            parameter(0.05, 128, 10),
            parameter(1, 10),
            parameter(0.1, 8, 1, 5, 5),
            parameter(1, 8),
            parameter(0.1, 16, 8, 5, 5),
            parameter(1, 16));
    slope = parameter(1);
    offset = parameter(1);
    points = floats(1, 25);
    million = parameter(1, 1_000, 1_000);
    millionMore = parameter(1, 1_000, 1_000);
    rows = parameter(1, 128, 1_024);
    scale = parameter(1, 1_024);
    shift = parameter(1, 1_024);
    query = parameter(1, 8, 128, 64);
    key = parameter(1, 8, 128, 64);
    value = parameter(1, 8, 128, 64);
    logits = parameter(1, 128, 1_000);
    answers = manager.randomInteger(0, 1_000, new Shape(128), DataType.INT64);
  }

  private NDArray floats(double scale, long... shape) {
    return manager.randomNormal(0, (float) scale, new Shape(shape), DataType.FLOAT32);
  }

  private NDArray parameter(double scale, long... shape) {
    NDArray parameter = floats(scale, shape);
    parameter.setRequiresGradient(true);
    return parameter;
  }

  /** Closes what is native. */
  @TearDown
  public void close() {
    manager.close();
  }

  @FunctionalInterface
  private interface Value {
    NDArray of();
  }

  /** The gradient, and the update where there is one. */
  private double gradient(Value value, double rate, List<NDArray> parameters) {
    try (NDManager scope = manager.newSubManager()) {
      parameters.getFirst().getManager();
      try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray loss = value.of();
        loss.tempAttach(scope);
        collector.backward(loss);
      }
      double sum = 0;
      for (NDArray parameter : parameters) {
        NDArray gradient = parameter.getGradient();
        gradient.tempAttach(scope);
        if (rate != 0) {
          try (NDArray step = gradient.mul(rate)) {
            parameter.subi(step);
          }
        }
        sum += gradient.size();
      }
      return sum;
    }
  }

  private NDArray loss(NDArray x, NDArray right, List<NDArray> layers) {
    NDArray h = x.matMul(layers.get(0)).add(layers.get(1)).getNDArrayInternal().relu();
    NDArray scores = h.matMul(layers.get(2)).add(layers.get(3));
    return crossEntropy.evaluate(new NDList(right), new NDList(scores));
  }

  /** Value, gradient and update. */
  @Benchmark
  public double trainingStep() {
    return gradient(() -> loss(images, labels, network), 1e-6, network);
  }

  private static NDArray halved(NDArray x, NDArray filter, NDArray bias) {
    NDArray z = Conv2d.conv2d(x, filter, bias, new Shape(1, 1), new Shape(2, 2)).singletonOrThrow();
    return Pool.maxPool2d(
        z.getNDArrayInternal().relu(), new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false);
  }

  /** The same for a network with convolutions. */
  @Benchmark
  public double convolutionalStep() {
    return gradient(
        () -> {
          NDArray features =
              halved(
                  halved(pictures, convolutional.get(4), convolutional.get(5)),
                  convolutional.get(6),
                  convolutional.get(7));
          return loss(features.reshape(64, 784), classes, convolutional);
        },
        1e-6,
        convolutional);
  }

  /** The sum of two tensors of four elements. */
  @Benchmark
  public long add() {
    try (NDArray sum = four.add(other)) {
      return sum.size();
    }
  }

  /** Value and gradient of the sum of a sum, four elements. */
  @Benchmark
  public double gradientOfSum() {
    return gradient(() -> four.add(other).sum(), 0, List.of(four, other));
  }

  /** A gradient step of a line through 25 points. */
  @Benchmark
  public double line() {
    return gradient(
        () -> points.mul(slope).add(offset).sub(points).square().mean(), 0, List.of(slope, offset));
  }

  /** Six operations on a million elements. */
  @Benchmark
  public double chain() {
    return gradient(
        () -> million.mul(millionMore).add(million).tanh().mul(2).sub(millionMore).square().sum(),
        0,
        List.of(million, millionMore));
  }

  /** Layer normalization, 128 x 1,024. */
  @Benchmark
  public double layerNorm() {
    return gradient(
        () ->
            LayerNorm.layerNorm(rows, new Shape(1_024), scale, shift, 1e-5f)
                .singletonOrThrow()
                .sum(),
        0,
        List.of(rows, scale, shift));
  }

  /** Attention, 8 x 128 x 64. */
  @Benchmark
  public double attention() {
    return gradient(
        () ->
            query
                .batchMatMul(key.transpose(0, 2, 1))
                .mul(0.125)
                .softmax(-1)
                .batchMatMul(value)
                .sum(),
        0,
        List.of(query, key, value));
  }

  /** Softmax cross entropy, 128 x 1,000. */
  @Benchmark
  public double crossEntropy() {
    return gradient(
        () -> crossEntropy.evaluate(new NDList(answers), new NDList(logits)), 0, List.of(logits));
  }
}
