package dev.martlet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What {@link TensorBenchmark} measures, as graphs of TensorFlow Java. */
@Fork(1)
public class TensorFlowPeers extends Measured {
  /** How many threads an operation may use. */
  @Param({"1", "2"})
  int threads;

  private final Random random = new Random(1);
  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final List<Op> initializers = new ArrayList<>();
  private Session session;
  private List<Op> trainingStep;
  private List<Op> convolutionalStep;
  private List<Op> add;
  private List<Op> gradientOfSum;
  private List<Op> line;
  private List<Op> chain;
  private List<Op> layerNorm;
  private List<Op> attention;
  private List<Op> crossEntropy;

  private Variable<TFloat32> floats(double scale, long... shape) {
    Shape extents = Shape.of(shape);
    float[] numbers = new float[(int) extents.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (scale * random.nextGaussian());
    }
    return variable(numbers, shape);
  }

  private Variable<TFloat32> variable(float[] numbers, long... shape) {
    Variable<TFloat32> variable = tf.variable(Shape.of(shape), TFloat32.class);
    Operand<TFloat32> start = tf.constant(Shape.of(shape), DataBuffers.of(numbers));
    initializers.add(tf.assign(variable, start));
    return variable;
  }

  /** Labels as TensorFlow has a gradient for. */
  private Variable<TFloat32> oneHot(int rows, int classes) {
    float[] numbers = new float[rows * classes];
    for (int row = 0; row < rows; row++) {
      numbers[row * classes + random.nextInt(classes)] = 1;
    }
    return variable(numbers, rows, classes);
  }

  private Operand<TFloat32> loss(Operand<TFloat32> labels, Operand<TFloat32> logits) {
    return tf.math.mean(
        tf.nn.softmaxCrossEntropyWithLogits(logits, labels).loss(), tf.constant(new int[] {0}));
  }

  private Operand<TFloat32> sum(Operand<TFloat32> x, int... axes) {
    return tf.reduceSum(x, tf.constant(axes));
  }

  private List<Op> gradients(Operand<TFloat32> loss, List<Variable<TFloat32>> parameters) {
    Gradients gradients = tf.gradients(loss, parameters);
    List<Op> all = new ArrayList<>();
    all.add(loss);
    for (int i = 0; i < parameters.size(); i++) {
      all.add(tf.identity(gradients.<TFloat32>dy(i)));
    }
    return all;
  }

  private List<Op> step(Operand<TFloat32> loss, List<Variable<TFloat32>> parameters) {
    Gradients gradients = tf.gradients(loss, parameters);
    List<Op> all = new ArrayList<>();
    all.add(loss);
    for (int i = 0; i < parameters.size(); i++) {
      all.add(
          tf.train.applyGradientDescent(
              parameters.get(i), tf.constant(1e-6f), gradients.<TFloat32>dy(i)));
    }
    return all;
  }

  /** Builds the graphs. */
  @Setup
  public void prepare() {
    trainingStep = perceptron(floats(1, 128, 784), 128, 784, 512, List.of());
    convolutionalStep = convolutional();
    Variable<TFloat32> four = floats(1, 4);
    Variable<TFloat32> other = floats(1, 4);
    add = List.of(tf.math.add(four, other));
    gradientOfSum = gradients(sum(tf.math.add(four, other), 0), List.of(four, other));
    Variable<TFloat32> slope = floats(1);
    Variable<TFloat32> offset = floats(1);
    Operand<TFloat32> points = floats(1, 25);
    Operand<TFloat32> error = tf.math.sub(tf.math.add(tf.math.mul(points, slope), offset), points);
    line =
        gradients(
            tf.math.mean(tf.math.square(error), tf.constant(new int[] {0})),
            List.of(slope, offset));
    Variable<TFloat32> x = floats(1, 1_000, 1_000);
    Variable<TFloat32> y = floats(1, 1_000, 1_000);
    Operand<TFloat32> scaled =
        tf.math.mul(tf.math.tanh(tf.math.add(tf.math.mul(x, y), x)), tf.constant(2f));
    chain = gradients(sum(tf.math.square(tf.math.sub(scaled, y)), 0, 1), List.of(x, y));
    layerNorm = normalized();
    attention = attending();
    Variable<TFloat32> logits = floats(1, 128, 1_000);
    crossEntropy = gradients(loss(oneHot(128, 1_000), logits), List.of(logits));
    session =
        new Session(
            graph,
            ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(threads)
                .setInterOpParallelismThreads(1)
                .build());
    Session.Runner runner = session.runner();
    initializers.forEach(runner::addTarget);
    runner.run().close();
  }

  private List<Op> perceptron(
      Operand<TFloat32> images, int rows, int inputs, int hidden, List<Variable<TFloat32>> before) {
    Variable<TFloat32> first = floats(0.05, inputs, hidden);
    Variable<TFloat32> firstBias = floats(1, hidden);
    Variable<TFloat32> second = floats(0.05, hidden, 10);
    Variable<TFloat32> secondBias = floats(1, 10);
    Operand<TFloat32> h = tf.nn.relu(tf.math.add(tf.linalg.matMul(images, first), firstBias));
    Operand<TFloat32> logits = tf.math.add(tf.linalg.matMul(h, second), secondBias);
    List<Variable<TFloat32>> parameters = new ArrayList<>(before);
    parameters.addAll(List.of(first, firstBias, second, secondBias));
    return step(loss(oneHot(rows, 10), logits), parameters);
  }

  private List<Op> convolutional() {
    Variable<TFloat32> first = floats(0.1, 5, 5, 1, 8);
    Variable<TFloat32> firstBias = floats(1, 8);
    Variable<TFloat32> second = floats(0.1, 5, 5, 8, 16);
    Variable<TFloat32> secondBias = floats(1, 16);
    Operand<TFloat32> features =
        halved(halved(floats(1, 64, 28, 28, 1), first, firstBias), second, secondBias);
    return perceptron(
        tf.reshape(features, tf.constant(new int[] {64, 784})),
        64,
        784,
        128,
        List.of(first, firstBias, second, secondBias));
  }

  private Operand<TFloat32> halved(
      Operand<TFloat32> x, Operand<TFloat32> filter, Operand<TFloat32> bias) {
    Operand<TFloat32> z = tf.nn.conv2d(x, filter, List.of(1L, 1L, 1L, 1L), "SAME");
    Operand<TInt32> two = tf.constant(new int[] {1, 2, 2, 1});
    return tf.nn.maxPool(tf.nn.relu(tf.nn.biasAdd(z, bias)), two, two, "VALID");
  }

  private List<Op> normalized() {
    Variable<TFloat32> x = floats(1, 128, 1_024);
    Variable<TFloat32> scale = floats(1, 1_024);
    Variable<TFloat32> offset = floats(1, 1_024);
    Operand<TFloat32> mean = tf.math.mean(x, tf.constant(new int[] {1}), Mean.keepDims(true));
    Operand<TFloat32> centred = tf.math.sub(x, mean);
    Operand<TFloat32> variance =
        tf.math.mean(tf.math.square(centred), tf.constant(new int[] {1}), Mean.keepDims(true));
    Operand<TFloat32> normal =
        tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, tf.constant(1e-5f))));
    return gradients(
        sum(tf.math.add(tf.math.mul(normal, scale), offset), 0, 1), List.of(x, scale, offset));
  }

  private List<Op> attending() {
    Variable<TFloat32> query = floats(1, 8, 128, 64);
    Variable<TFloat32> key = floats(1, 8, 128, 64);
    Variable<TFloat32> value = floats(1, 8, 128, 64);
    Operand<TFloat32> scores =
        tf.train.batchMatMul(
            tf.identity(query), tf.identity(key), TFloat32.class, BatchMatMul.adjY(true));
    Operand<TFloat32> weights = tf.nn.softmax(tf.math.mul(scores, tf.constant(0.125f)));
    return gradients(
        sum(tf.train.batchMatMul(weights, tf.identity(value), TFloat32.class), 0, 1, 2),
        List.of(query, key, value));
  }

  /** Closes what is native. */
  @TearDown
  public void close() {
    session.close();
    graph.close();
  }

  private double run(List<Op> all) {
    Session.Runner runner = session.runner();
    all.subList(1, all.size()).forEach(runner::addTarget);
    try (var result = runner.fetch((Operand<?>) all.getFirst()).run()) {
      return ((TFloat32) result.get(0)).asRawTensor().data().asFloats().getFloat(0);
    }
  }

  /** Value, gradient and update. */
  @Benchmark
  public double trainingStep() {
    return run(trainingStep);
  }

  /** The same for a network with convolutions. */
  @Benchmark
  public double convolutionalStep() {
    return run(convolutionalStep);
  }

  /** The sum of two tensors of four elements. */
  @Benchmark
  public double add() {
    return run(add);
  }

  /** Value and gradient of the sum of a sum, four elements. */
  @Benchmark
  public double gradientOfSum() {
    return run(gradientOfSum);
  }

  /** A gradient step of a line through 25 points. */
  @Benchmark
  public double line() {
    return run(line);
  }

  /** Six operations on a million elements. */
  @Benchmark
  public double chain() {
    return run(chain);
  }

  /** Layer normalization, 128 x 1,024. */
  @Benchmark
  public double layerNorm() {
    return run(layerNorm);
  }

  /** Attention, 8 x 128 x 64. */
  @Benchmark
  public double attention() {
    return run(attention);
  }

  /** Softmax cross entropy, 128 x 1,000. */
  @Benchmark
  public double crossEntropy() {
    return run(crossEntropy);
  }
}
