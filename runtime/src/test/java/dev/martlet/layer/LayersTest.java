package dev.martlet.layer;

import static dev.martlet.tensor.Activations.identity;
import static dev.martlet.tensor.Activations.sigmoid;
import static dev.martlet.tensor.Activations.softplus;
import static dev.martlet.tensor.Activations.tanh;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.LeafCombiner;
import dev.martlet.LeafMapper;
import dev.martlet.dynamic.DynamicTangents;
import dev.martlet.tensor.Activation;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The derivatives that the compiler has made of layers, against differences and each other. */
class LayersTest {
  private static final DType<Double> DOUBLE = DType.DOUBLE;
  private final Random random = new Random(4);

  private Tensor<Double> normal(int... shape) {
    return Tensor.randomNormal(DOUBLE, random, shape);
  }

  private DynamicTest layer(
      String name, List<Integer> shape, Layer<Tensor<Double>, Tensor<Double>> layer) {
    Tensor<Double> x = normal(shape.stream().mapToInt(Integer::intValue).toArray());
    return DynamicTest.dynamicTest(
        name,
        () -> {
          check(layer, x, false);
          check(layer, x, true);
        });
  }

  private Dense<Double> dense(int in, int out, Activation activation) {
    return Dense.create(DOUBLE, in, out, activation, Initializers.GLOROT_NORMAL, random);
  }

  private static BatchNorm<Double> seen(BatchNorm<Double> layer) {
    layer
        .statistics()
        .update(Tensor.of(new double[] {0.5, -0.5}, 2), Tensor.of(new double[] {2, 0.3}, 2), 0.5);
    return layer;
  }

  @TestFactory
  Stream<DynamicTest> derivatives() {
    var init = Initializers.normal(0.5);
    var same = Sliding.by(1, 1).withSamePadding();
    return Stream.of(
        layer("dense", List.of(5, 3), dense(3, 4, tanh)),
        layer("chain", List.of(5, 3), new Chain<>(dense(3, 4, sigmoid), dense(4, 2, identity))),
        layer(
            "sequential",
            List.of(2, 2, 2),
            Sequential.of(
                new Flatten<>(),
                dense(4, 6, softplus),
                new Lambda<>(tanh),
                new Dropout<>(0.5),
                new Reshape<>(List.of(3, 2)))),
        layer(
            "conv1d",
            List.of(2, 6, 3),
            Conv1d.create(DOUBLE, List.of(3), 3, 2, tanh, Sliding.by(2), init, random)),
        layer(
            "conv2d",
            List.of(2, 5, 4, 2),
            Conv2d.create(DOUBLE, List.of(3, 2), 2, 3, tanh, same, init, random)),
        layer(
            "grouped conv2d",
            List.of(2, 5, 4, 4),
            Conv2d.create(DOUBLE, List.of(2, 2), 4, 6, tanh, same.withGroups(2), init, random)),
        layer(
            "conv3d",
            List.of(1, 3, 3, 3, 2),
            Conv3d.create(
                DOUBLE, List.of(2, 2, 2), 2, 2, identity, Sliding.by(1, 1, 1), init, random)),
        layer(
            "transposedConv1d",
            List.of(2, 3, 2),
            TransposedConv1d.create(DOUBLE, List.of(3), 2, 3, tanh, Sliding.by(2), init, random)),
        layer(
            "transposedConv2d",
            List.of(2, 3, 3, 2),
            TransposedConv2d.create(
                DOUBLE, List.of(2, 2), 2, 3, tanh, Sliding.by(2, 2), init, random)),
        layer(
            "transposedConv3d",
            List.of(1, 2, 2, 2, 2),
            TransposedConv3d.create(
                DOUBLE, List.of(2, 2, 2), 2, 3, tanh, Sliding.by(1, 2, 1), init, random)),
        layer(
            "depthwiseConv1d",
            List.of(2, 5, 3),
            DepthwiseConv1d.create(DOUBLE, List.of(3), 3, 2, tanh, Sliding.by(2), init, random)),
        layer(
            "depthwiseConv3d",
            List.of(1, 3, 3, 2, 2),
            DepthwiseConv3d.create(
                DOUBLE, List.of(2, 2, 2), 2, 3, tanh, Sliding.by(1, 1, 1), init, random)),
        layer(
            "depthwiseConv2d",
            List.of(2, 4, 4, 3),
            DepthwiseConv2d.create(
                DOUBLE, List.of(2, 2), 3, 2, tanh, Sliding.by(1, 1), init, random)),
        layer("maxPool1d", List.of(2, 4, 2), MaxPool1d.of(2)),
        layer("maxPool2d", List.of(2, 4, 4, 2), MaxPool2d.of(2)),
        layer("maxPool3d", List.of(1, 2, 4, 2, 2), MaxPool3d.of(2)),
        layer("meanPool1d", List.of(2, 4, 2), MeanPool1d.of(2)),
        layer("meanPool2d", List.of(2, 4, 4, 2), MeanPool2d.of(2)),
        layer("meanPool3d", List.of(1, 2, 2, 4, 2), MeanPool3d.of(2)),
        layer("layerNorm", List.of(3, 4), LayerNorm.create(DOUBLE, 4)),
        layer("groupNorm", List.of(2, 3, 4), GroupNorm.create(DOUBLE, 2, 4)),
        layer("batchNorm", List.of(3, 2), seen(BatchNorm.create(DOUBLE, 2))),
        layer("standardization", List.of(3, 2), Standardization.of(normal(5, 2))),
        layer("simple", List.of(2, 4, 3), Recurrent.of(SimpleRnnCell.create(DOUBLE, 3, 2, random))),
        layer("gru", List.of(2, 4, 3), Recurrent.of(GruCell.create(DOUBLE, 3, 2, random))),
        layer("lstm", List.of(2, 4, 3), Recurrent.of(LstmCell.create(DOUBLE, 3, 2, random))),
        layer(
            "bidirectional",
            List.of(2, 4, 3),
            Bidirectional.of(
                LstmCell.create(DOUBLE, 3, 2, random), LstmCell.create(DOUBLE, 3, 2, random))),
        layer(
            "attention",
            List.of(2, 4, 6),
            MultiHeadAttention.create(DOUBLE, 6, 2, false, init, random)),
        layer(
            "causal attention",
            List.of(2, 4, 6),
            MultiHeadAttention.create(DOUBLE, 6, 3, true, init, random)),
        layer(
            "transformer",
            List.of(2, 3, 4),
            TransformerBlock.create(DOUBLE, 4, 2, true, 0.1, random)));
  }

  /** The same each time: what is dropped is dropped again. */
  private static Training training() {
    return new Training(new SplittableRandom(9));
  }

  private static Tensor<Double> applied(
      Layer<Tensor<Double>, Tensor<Double>> layer, Tensor<Double> x, boolean isTraining) {
    return isTraining ? layer.apply(x, training()) : layer.apply(x);
  }

  /** The tangents of the layer and of what it takes. */
  private record Pulled(@Nullable Object self, @Nullable Object input) {}

  private static Pulled pulled(
      Layer<Tensor<Double>, Tensor<Double>> layer,
      Tensor<Double> x,
      Tensor<Double> weights,
      Tensor<Double> y,
      boolean isTraining) {
    if (isTraining) {
      var reverse = LayerDerivatives.apply.valueWithPullback(layer, x, training());
      assertEquals(y, reverse.value());
      var gradient = reverse.pullback().apply(weights);
      return new Pulled(gradient.self(), gradient.input());
    }
    var reverse = LayerDerivatives.apply.valueWithPullback(layer, x);
    assertEquals(y, reverse.value());
    var gradient = reverse.pullback().apply(weights);
    return new Pulled(gradient.self(), gradient.input());
  }

  private static @Nullable Object pushed(
      Layer<Tensor<Double>, Tensor<Double>> layer,
      Tensor<Double> x,
      Object along,
      Tensor<Double> dx,
      boolean isTraining) {
    return isTraining
        ? LayerDerivatives.apply
            .valueWithDifferential(layer, x, training())
            .differential()
            .apply(DynamicTangents.as(along), dx)
        : LayerDerivatives.apply
            .valueWithDifferential(layer, x)
            .differential()
            .apply(DynamicTangents.as(along), dx);
  }

  /** In a random direction: a difference, forward mode and reverse mode. */
  private void check(
      Layer<Tensor<Double>, Tensor<Double>> layer, Tensor<Double> x, boolean isTraining) {
    Object zero = DynamicTangents.zeroOf(layer);
    Object along =
        DynamicTangents.mappedTangent(
            "", zero, LeafMapper.unnamed(_ -> 0.3 * random.nextGaussian()));
    Tensor<Double> dx = normal(x.shape());
    Tensor<Double> y = applied(layer, x, isTraining);
    Tensor<Double> weights = normal(y.shape());

    double step = 1e-6;
    Tensor<Double> after = applied(at(layer, along, step), x.plus(dx.times(step)), isTraining);
    Tensor<Double> before = applied(at(layer, along, -step), x.minus(dx.times(step)), isTraining);
    double expected = after.minus(before).times(weights).sum().item() / (2 * step);

    // What a normalization is told in training, it does not use there.
    Pulled gradient = pulled(layer, x, weights, y, isTraining);
    double backward = product(gradient.self(), along) + product(gradient.input(), dx);
    assertEquals(expected, backward, 1e-6 * (1 + Math.abs(expected)));

    double forward = product(pushed(layer, x, along, dx, isTraining), weights);
    assertEquals(backward, forward, 1e-11 * (1 + Math.abs(expected)));
  }

  private static Layer<Tensor<Double>, Tensor<Double>> at(
      Layer<Tensor<Double>, Tensor<Double>> layer, @Nullable Object along, double step) {
    return DynamicTangents.moved(layer, DynamicTangents.scaled(along, step));
  }

  private static double product(@Nullable Object one, @Nullable Object other) {
    double[] sum = {0};
    if (one != null && other != null) {
      DynamicTangents.combinedTangents(
          "",
          one,
          other,
          LeafCombiner.unnamed(
              (first, second) -> {
                sum[0] += first * second;
                return 0;
              }));
    }
    return sum[0];
  }

  @Test
  void dropsOnlyInTraining() {
    var layer = new Dropout<Double>(0.25);
    Tensor<Double> x = Tensor.ones(DOUBLE, 10_000);
    assertEquals(x, layer.apply(x));
    Tensor<Double> y = layer.apply(x, new Training(new SplittableRandom(1)));
    assertEquals(1, y.mean().item(), 0.02);
    assertEquals(4.0 / 3, y.max().item());
    assertEquals(0, y.min().item());
    assertEquals(y, layer.apply(x, new Training(new SplittableRandom(1))));
    assertThrows(IllegalArgumentException.class, () -> new Dropout<Double>(1));
  }

  @Test
  void standardizes() {
    Tensor<Double> data = Tensor.of(new double[] {1, 100, 7, 3, 300, 7}, 2, 3);
    var layer = Standardization.of(data);
    assertEquals(Tensor.of(new double[] {-1, -1, 0, 1, 1, 0}, 2, 3), layer.apply(data));
    assertEquals(
        Tensor.of(new double[] {0, 0, 1}, 3), layer.apply(Tensor.of(new double[] {2, 200, 8}, 3)));
    assertEquals(data, Standardization.create(DOUBLE, 3).apply(data));
    assertThrows(
        IllegalArgumentException.class, () -> Standardization.of(Tensor.zeros(DOUBLE, 0, 3)));
    assertThrows(IllegalArgumentException.class, () -> Standardization.of(Tensor.zeros(DOUBLE)));
  }

  @Test
  void batchNormRemembersWhatItHasSeen() {
    var layer = BatchNorm.create(DOUBLE, 2);
    Tensor<Double> x = Tensor.of(new double[] {1, 10, 3, 30}, 2, 2);
    assertEquals(1, layer.apply(x).get(0, 0), 1e-3);
    Tensor<Double> y = layer.apply(x, new Training(random));
    assertArrayEquals(new double[] {-1, -1, 1, 1}, y.toDoubleArray(), 1e-3);
    assertArrayEquals(
        new double[] {0.02, 0.2}, layer.statistics().moments().mean().toDoubleArray(), 1e-12);
    assertArrayEquals(
        new double[] {1, 1.99}, layer.statistics().moments().variance().toDoubleArray(), 1e-12);
    assertNotEquals(layer.apply(x), y);
  }

  /** Each use sees a mean and a variance of the same moment, and no batch is lost. */
  @Test
  void batchNormIsForManyThreads() throws InterruptedException {
    var layer = BatchNorm.create(DOUBLE, 1);
    int batches = 200;
    int threads = 4;
    // Mean 3, variance 4: mean and variance have come as far at any moment.
    Tensor<Double> batch = Tensor.of(new double[] {1, 5}, 2, 1);
    Queue<Double> seen = new ConcurrentLinkedQueue<>();
    try (var executor = Executors.newFixedThreadPool(2 * threads)) {
      for (int thread = 0; thread < threads; thread++) {
        executor.execute(
            () -> {
              for (int i = 0; i < batches; i++) {
                layer.apply(batch, new Training(new SplittableRandom(i)));
              }
            });
        executor.execute(
            () -> {
              for (int i = 0; i < batches; i++) {
                var moments = layer.statistics().moments();
                seen.add(moments.variance().get(0) - 1 - moments.mean().get(0));
                layer.apply(batch);
              }
            });
      }
    }
    assertEquals(threads * batches, seen.size());
    seen.forEach(difference -> assertEquals(0, difference, 1e-12));
    var once = BatchNorm.create(DOUBLE, 1);
    for (int i = 0; i < threads * batches; i++) {
      once.apply(batch, training());
    }
    assertEquals(once.statistics().moments(), layer.statistics().moments());
  }

  /** Deviations are those that the initializer means: of so many inputs for an output. */
  @Test
  void filtersStartByTheirInputs() {
    var he = Initializers.HE_NORMAL;
    var by = Sliding.by(1, 1);
    List<Integer> window = List.of(3, 3);
    assertVariance(
        2.0 / (9 * 40), Conv2d.create(DOUBLE, window, 40, 60, tanh, by, he, random).filter());
    assertVariance(
        2.0 / (9 * 10),
        Conv2d.create(DOUBLE, window, 40, 60, tanh, by.withGroups(4), he, random).filter());
    var transposed = TransposedConv2d.create(DOUBLE, window, 40, 60, tanh, by, he, random);
    assertVariance(2.0 / (9 * 40), transposed.filter());
    assertArrayEquals(new int[] {3, 3, 60, 40}, transposed.filter().shape());
    var depthwise = DepthwiseConv2d.create(DOUBLE, window, 40, 60, tanh, by, he, random);
    assertVariance(2.0 / 9, depthwise.filter());
    assertArrayEquals(new int[] {3, 3, 40, 60}, depthwise.filter().shape());
  }

  private static void assertVariance(double expected, Tensor<Double> filter) {
    assertEquals(expected, filter.variance().item(), 0.05 * expected);
  }

  @Test
  void filtersAreChecked() {
    var by = Sliding.by(1, 1);
    assertRefused(
        "Conv2d: a window of 1 extents, needs 2",
        () -> Conv2d.create(List.of(3), 1, 2, tanh, by, random));
    assertRefused(
        "Conv2d: a window of extents [3, 0]",
        () -> Conv2d.create(List.of(3, 0), 1, 2, tanh, by, random));
    assertRefused(
        "Conv2d: 5 channels in 2 groups",
        () -> Conv2d.create(List.of(3, 3), 5, 2, tanh, by.withGroups(2), random));
    assertRefused(
        "DepthwiseConv2d: from 0 channels to 2, needs one or more",
        () -> DepthwiseConv2d.create(List.of(3, 3), 0, 2, tanh, by, random));
  }

  private static void assertRefused(String message, Executable code) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
  }

  @Test
  void embeddingTakesRows() {
    Tensor<Double> table = normal(4, 2);
    var layer = new Embedding<>(table);
    Tensor<Integer> symbols = Tensor.of(new int[] {3, 0, 3}, 3);
    assertEquals(table.at(0, 3), layer.apply(symbols).at(0, 2));
    var gradient =
        EmbeddingDerivatives.apply.pullback(layer, symbols).apply(Tensor.ones(DOUBLE, 3, 2));
    assertEquals(Tensor.of(new double[] {1, 1, 0, 0, 0, 0, 2, 2}, 4, 2), gradient.table());
  }

  @Test
  void causalAttentionDoesNotSeeWhatComes() {
    var layer = MultiHeadAttention.create(DOUBLE, 4, 2, true, Initializers.normal(1), random);
    Tensor<Double> x = normal(1, 3, 4);
    Tensor<Double> changed = x.sliced(1, 0, 2).concatenated(normal(1, 1, 4), 1);
    assertEquals(layer.apply(x).sliced(1, 0, 2), layer.apply(changed).sliced(1, 0, 2));
    assertNotEquals(layer.apply(x), layer.apply(changed));
    assertThrows(
        IllegalArgumentException.class,
        () -> MultiHeadAttention.create(DOUBLE, 4, 3, true, Initializers.ZEROS, random));
  }

  @Test
  void positionsAreTheirOwn() {
    Tensor<Double> positions = Positions.sinusoidal(DOUBLE, 3, 4);
    assertArrayEquals(new double[] {0, 1, 0, 1}, positions.at(0, 0).toDoubleArray());
    assertEquals(Math.sin(2), positions.get(2, 0), 1e-15);
    assertEquals(Math.cos(0.02), positions.get(2, 3), 1e-15);
  }
}
