package dev.martlet.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.layer.Dense;
import dev.martlet.layer.DenseTangentVector;
import dev.martlet.tensor.Activations;
import dev.martlet.tensor.DType;
import dev.martlet.tensor.Tensor;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
  private static final Tensor<Float> START = Tensor.zeros(DType.FLOAT, 3);
  private static final Tensor<Float> GRADIENT = Tensor.of(new float[] {-5, 0.1f, 0.2f}, 3);
  private static final double EPSILON = 1e-7;
  private static final Schedule RATE = Schedule.constant(1e-3);

  /** What swift-apis' test expects of a thousand updates with the same gradient. */
  static Stream<Arguments> endStates() {
    return Stream.of(
        Arguments.of(new Sgd<>(START, 1e-3), new double[] {5.000067, -0.1, -0.2}),
        Arguments.of(
            new RmsProp<>(START, RATE, 0.9, EPSILON),
            new double[] {1.0091327, -1.0091326, -1.0091326}),
        Arguments.of(
            new AdaGrad<>(START, RATE, 0.1, EPSILON),
            new double[] {0.06179592, -0.057095252, -0.059872225}),
        Arguments.of(
            new Adam<>(START, RATE, 0.9, 0.999, EPSILON),
            new double[] {0.99999064, -0.9999898, -0.9999905}),
        Arguments.of(
            new RAdam<>(START, RATE, 0.9, 0.999, EPSILON),
            new double[] {0.46914074, -0.44463903, -0.44513932}),
        // Without decay the same by their formulas: all gradients are one.
        Arguments.of(
            new AmsGrad<>(START, RATE, 0.9, 0.999, EPSILON),
            new double[] {0.99999064, -0.9999898, -0.9999905}),
        Arguments.of(
            new AdamW<>(START, RATE, 0, 0.9, 0.999, EPSILON),
            new double[] {0.99999064, -0.9999898, -0.9999905}),
        Arguments.of(new AdaMax<>(START, RATE, 0.9, 0.999, EPSILON), new double[] {1, -1, -1}));
  }

  @ParameterizedTest
  @MethodSource
  void endStates(Optimizer<Tensor<Float>> optimizer, double[] expected) {
    Tensor<Float> model = START;
    for (int step = 0; step < 1_000; step++) {
      model = optimizer.update(model, GRADIENT);
    }
    assertArrayEquals(expected, model.toDoubleArray(), 2e-5);
    assertEquals(1_000, optimizer.time());
  }

  static Stream<Arguments> all() {
    return Stream.concat(
        endStates().map(each -> Arguments.of(each.get()[0])),
        Stream.of(
                new AdaDelta<>(START, 1),
                new Sgd<>(START, RATE, 0.9, false, 0.01),
                new Sgd<>(START, RATE, 0.9, true, 0),
                new Lars<>(START, 0.1),
                new Lamb<>(START, 0.001))
            .map(Arguments::of));
  }

  /** Half of ten updates, the rest by another optimizer that has got the state: the same bits. */
  @ParameterizedTest
  @MethodSource("all")
  void goesOnFromItsState(Optimizer<Tensor<Float>> optimizer) {
    Tensor<Float> model = Tensor.of(new float[] {1, -2, 3}, 3);
    for (int step = 0; step < 5; step++) {
      model = optimizer.update(model, GRADIENT);
    }
    OptimizerState state = optimizer.state();
    Tensor<Float> halfway = model;
    for (int step = 0; step < 5; step++) {
      model = optimizer.update(model, GRADIENT);
    }
    optimizer.restore(state);
    assertEquals(5, optimizer.time());
    Tensor<Float> again = halfway;
    for (int step = 0; step < 5; step++) {
      again = optimizer.update(again, GRADIENT);
    }
    assertEquals(model, again);
  }

  /** More leaves than one piece has, and more than one thread gets: as each leaf alone. */
  @Test
  void largeModelsAreSpreadOverThreads() {
    var random = new Random(7);
    Tensor<Double> start = Tensor.randomNormal(DType.DOUBLE, random, 300, 1_001);
    Tensor<Double> gradient = Tensor.randomNormal(DType.DOUBLE, random, 300, 1_001);
    var optimizer = new Adam<>(start, 0.1);
    Tensor<Double> moved = optimizer.update(optimizer.update(start, gradient), gradient);
    for (int index : new int[] {0, 1_023, 1_024, 299_300, 300_299}) {
      Tensor<Double> one = start.flattened().sliced(0, index, index + 1, 1);
      Tensor<Double> slope = gradient.flattened().sliced(0, index, index + 1, 1);
      var alone = new Adam<>(one, 0.1);
      assertEquals(
          alone.update(alone.update(one, slope), slope).get(0), moved.flattened().get(index));
    }
  }

  @Test
  void momentum() {
    Tensor<Double> start = Tensor.scalar(1.0);
    Tensor<Double> slope = Tensor.scalar(2.0);
    var plain = new Sgd<>(start, 0.1, 0.5);
    assertEquals(1 - 0.2 - 0.3, plain.update(plain.update(start, slope), slope).item(), 1e-15);
    var nesterov = new Sgd<>(start, Schedule.constant(0.1), 0.5, true, 0);
    assertEquals(
        1 - 0.3 - 0.35, nesterov.update(nesterov.update(start, slope), slope).item(), 1e-15);
    var decaying = new Sgd<>(start, Schedule.constant(0.1), 0, false, 0.5);
    assertEquals(1 - 0.1 * (2 + 0.5), decaying.update(start, slope).item(), 1e-15);
  }

  @Test
  void decoupledDecay() {
    Tensor<Double> start = Tensor.scalar(4.0);
    var optimizer = new AdamW<>(start, Schedule.constant(0.1), 0.5, 0.9, 0.999, 0);
    assertEquals(
        4 - 0.1 - 0.1 * 0.5 * 4, optimizer.update(start, Tensor.scalar(3.0)).item(), 1e-12);
  }

  @Test
  void layerwise() {
    Tensor<Double> start = Tensor.of(new double[] {3, 4}, 2);
    Tensor<Double> slope = Tensor.of(new double[] {0, 2}, 2);
    var lars = new Lars<>(start, Schedule.constant(0.1), 0, 0, 0.5, 0);
    assertArrayEquals(
        new double[] {3, 4 - 0.1 * 0.5 * 5 / 2 * 2},
        lars.update(start, slope).toDoubleArray(),
        1e-14);
    var lamb = new Lamb<>(start, Schedule.constant(0.1), 0, 0.9, 0.999, 0);
    // The first step is (0, 1), stretched to the weights' length of 5.
    Tensor<Double> pair = Tensor.of(new double[] {2, 2}, 2);
    double part = 0.1 * 5 / Math.sqrt(2);
    assertArrayEquals(
        new double[] {3 - part, 4 - part}, lamb.update(start, pair).toDoubleArray(), 1e-12);
  }

  @Test
  void clipping() {
    Tensor<Double> start = Tensor.zeros(DType.DOUBLE, 2);
    Tensor<Double> slope = Tensor.of(new double[] {3, -4}, 2);
    assertArrayEquals(
        new double[] {-0.6, 0.8},
        new Sgd<>(start, 1).clippedToNorm(1).update(start, slope).toDoubleArray(),
        1e-15);
    assertArrayEquals(
        new double[] {-3, 3.5},
        new Sgd<>(start, 1).clippedToValue(3.5).update(start, slope).toDoubleArray());
    assertEquals(5, Gradients.norm(slope));
    assertArrayEquals(
        new double[] {0.6, -0.8}, Gradients.clippedToNorm(slope, 1).toDoubleArray(), 1e-15);
    assertEquals(slope, Gradients.clippedToNorm(slope, 5));
    assertArrayEquals(new double[] {2, -2}, Gradients.clippedToValue(slope, 2).toDoubleArray());
    assertThrows(IllegalArgumentException.class, () -> new Sgd<>(start, 1).clippedToNorm(0));
  }

  @Test
  void groups() {
    Tensor<Double> start = Tensor.scalar(1.0);
    Tensor<Double> slope = Tensor.scalar(1.0);
    assertEquals(
        start, new Adam<>(start, 1).with(ParameterGroup.frozen(_ -> true)).update(start, slope));
    assertEquals(
        0.5,
        new Sgd<>(start, 1)
            .with(ParameterGroup.withRateFactor(String::isEmpty, 0.5))
            .update(start, slope)
            .item());
    assertEquals(
        -1,
        new Sgd<>(start, 1)
            .with(new ParameterGroup(_ -> true, 1, OptionalDouble.of(1)))
            .update(start, slope)
            .item());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Sgd<>(start, 1).with(ParameterGroup.frozen("w"::equals)));
  }

  /** Names decide, and a group that comes later beats the one before it. */
  @Test
  void groupsByName() {
    var start =
        new Dense<>(
            Tensor.ones(DType.DOUBLE, 1, 2), Tensor.ones(DType.DOUBLE, 2), Activations.identity);
    var gradient =
        new DenseTangentVector<>(Tensor.ones(DType.DOUBLE, 1, 2), Tensor.ones(DType.DOUBLE, 2));
    var optimizer =
        new Sgd<>(start, 1)
            .with(ParameterGroup.withRateFactor("weight"::equals, 0.25))
            .with(ParameterGroup.withWeightDecay("bias"::equals, 0.5));
    Dense<Double> moved = optimizer.update(start, gradient);
    assertArrayEquals(new double[] {0.75, 0.75}, moved.weight().toDoubleArray());
    assertArrayEquals(new double[] {-0.5, -0.5}, moved.bias().toDoubleArray());
    optimizer.with(ParameterGroup.frozen(name -> name.startsWith("w")));
    assertEquals(start.weight(), optimizer.update(start, gradient).weight());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> optimizer.with(ParameterGroup.frozen("kernel"::equals)))
            .getMessage();
    assertEquals("None of [weight, bias] is in the group", message);
  }

  /** Moves one number by one; where it writes nothing, nothing is moved. */
  private static final class Lazy<M> extends Optimizer<M> {
    Lazy(M model) {
      super(model, Schedule.constant(1), 0);
    }

    @Override
    protected void step(Chunk leaves) {
      leaves.step()[(int) leaves.time()] = 1;
    }
  }

  @Test
  void stepsAreZeroUnlessWritten() {
    Tensor<Double> start = Tensor.zeros(DType.DOUBLE, 3_000);
    var optimizer = new Lazy<>(start);
    Tensor<Double> moved = optimizer.update(optimizer.update(start, start), start);
    assertEquals(6, moved.sum().item(), "two in each of three pieces");
    assertEquals(1, moved.get(2_049));
    assertEquals(1, moved.get(2_050));
  }

  @Test
  void refusesRatesThatAreNone() {
    for (double rate : new double[] {Double.NaN, -0.1, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "The learning rate of update 1 is " + rate,
          assertThrows(IllegalArgumentException.class, () -> new Adam<>(START, rate)).getMessage());
    }
    var optimizer = new Sgd<>(START, (Schedule) step -> step < 1 ? 0.1 : Double.NaN);
    Tensor<Float> moved = optimizer.update(START, GRADIENT);
    assertEquals(
        "The learning rate of update 2 is NaN",
        assertThrows(IllegalArgumentException.class, () -> optimizer.update(moved, GRADIENT))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> optimizer.setSchedule(Schedule.constant(-1)));
  }

  @Test
  void refusesWhatDoesNotFit() {
    var optimizer = new Adam<>(START, 0.1);
    assertEquals(
        "The gradient has 2 numbers for '', which has 3",
        assertThrows(
                IllegalArgumentException.class,
                () -> optimizer.update(START, Tensor.zeros(DType.FLOAT, 2)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Adam<>("text", 0.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> optimizer.restore(new Sgd<>(START, 0.1, 0.9).state()));
  }
}
