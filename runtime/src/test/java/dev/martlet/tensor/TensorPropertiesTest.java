package dev.martlet.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for tensors of any shape, against plain loops. Elements are small whole numbers, so
 * that sums are exact in any order, and equal in all types; and not 0, which has two signs.
 */
class TensorPropertiesTest {

  @Provide
  Arbitrary<int[]> shapes() {
    return Arbitraries.integers().between(0, 5).array(int[].class).ofMinSize(0).ofMaxSize(4);
  }

  /** Two shapes that broadcast: some extents of either are 1, or missing. */
  @Provide
  Arbitrary<List<int[]>> fitting() {
    return Combinators.combine(shapes(), Arbitraries.integers(), Arbitraries.integers())
        .as((shape, first, second) -> List.of(narrowed(shape, first), narrowed(shape, second)));
  }

  private static int[] narrowed(int[] shape, int choices) {
    int missing = shape.length == 0 ? 0 : Math.floorMod(choices, shape.length + 1);
    int[] narrowed = Arrays.copyOfRange(shape, (choices & 1) == 0 ? 0 : missing, shape.length);
    for (int axis = 0; axis < narrowed.length; axis++) {
      if ((choices >> axis + 1 & 1) == 1) {
        narrowed[axis] = 1;
      }
    }
    return narrowed;
  }

  private static Tensor<Integer> numbers(Random random, int... shape) {
    int size = Arrays.stream(shape).reduce(1, (x, y) -> x * y);
    return Tensor.of(random.ints(size, -9, 9).map(i -> i < 0 ? i : i + 1).toArray(), shape);
  }

  private static Tensor<Integer> numbers(long seed, int... shape) {
    return numbers(new Random(seed), shape);
  }

  private static <S> Tensor<S> as(DType<S> type, Tensor<Integer> x) {
    return x.converted(type);
  }

  @Property
  void broadcasting(@ForAll("fitting") List<int[]> shapes, @ForAll long seed) {
    Tensor<Integer> x = numbers(seed, shapes.get(0));
    Tensor<Integer> y = numbers(seed + 1, shapes.get(1));
    int[] shape = Shapes.together(x.shape(), y.shape());
    Tensor<Integer> z = x.times(y);
    assertEquals(List.of(boxed(shape)), List.of(boxed(z.shape())));
    Shapes.forEachIndex(
        shape,
        index ->
            assertEquals(
                x.get(Shapes.broadcast(index, x.shape()))
                    * y.get(Shapes.broadcast(index, y.shape())),
                z.get(index)));
    assertEquals(as(DType.FLOAT, z), as(DType.FLOAT, x).times(as(DType.FLOAT, y)));
    assertEquals(as(DType.DOUBLE, z), as(DType.DOUBLE, x).times(as(DType.DOUBLE, y)));
  }

  @Property
  void shapesThatDoNotFit(@ForAll("shapes") int[] first, @ForAll("shapes") int[] second) {
    boolean fits = true;
    for (int back = 1; back <= Math.min(first.length, second.length); back++) {
      int left = first[first.length - back];
      int right = second[second.length - back];
      fits &= left == right || left == 1 || right == 1;
    }
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, first);
    Tensor<Float> y = Tensor.zeros(DType.FLOAT, second);
    if (fits) {
      assertEquals(x.plus(y), y.plus(x));
    } else {
      assertThrows(IllegalArgumentException.class, () -> x.plus(y));
    }
  }

  /** The cotangent of what was stretched is the sum over where it went. */
  @Property
  void stretchedCotangents(@ForAll("fitting") List<int[]> shapes, @ForAll long seed) {
    Tensor<Double> x = as(DType.DOUBLE, numbers(seed, shapes.get(0)));
    Tensor<Double> y = as(DType.DOUBLE, numbers(seed + 1, shapes.get(1)));
    var rule = TensorArithmetic.timesPullback(x, y);
    Tensor<Double> dz = as(DType.DOUBLE, numbers(seed + 2, rule.value().shape()));
    var pair = rule.pullback().apply(dz);
    double expected = dz.times(rule.value()).sum().item();
    assertEquals(expected, pair.first().times(x).sum().item(), 0);
    assertEquals(expected, pair.second().times(y).sum().item(), 0);
  }

  @Property
  void sumsOverAxes(@ForAll("shapes") int[] shape, @ForAll int choices, @ForAll long seed) {
    int[] axes = IntStream.range(0, shape.length).filter(i -> (choices >> i & 1) == 1).toArray();
    Tensor<Integer> x = numbers(seed, shape);
    int[] kept = shape.clone();
    for (int axis : axes) {
      kept[axis] = 1;
    }
    int[] expected = new int[Arrays.stream(kept).reduce(1, (a, b) -> a * b)];
    Shapes.forEachIndex(
        shape,
        index -> {
          int at = 0;
          for (int axis = 0; axis < shape.length; axis++) {
            at = at * kept[axis] + (kept[axis] == 1 ? 0 : index[axis]);
          }
          expected[at] += (int) x.get(index);
        });
    Tensor<Integer> sums = Tensor.of(expected, kept);
    assertEquals(sums, x.sumKeepingDimensions(axes));
    assertEquals(as(DType.FLOAT, sums), as(DType.FLOAT, x).sumKeepingDimensions(axes));
    assertEquals(as(DType.DOUBLE, sums), as(DType.DOUBLE, x).sumKeepingDimensions(axes));
  }

  @Property
  void ordersOfAxes(@ForAll("shapes") int[] shape, @ForAll long seed) {
    Tensor<Integer> x = numbers(seed, shape);
    var order = new ArrayList<>(IntStream.range(0, shape.length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] axes = order.stream().mapToInt(i -> i).toArray();
    int[] back = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      back[axes[i]] = i;
    }
    Tensor<Integer> y = x.transposed(axes);
    Shapes.forEachIndex(
        shape,
        index ->
            assertEquals(x.get(index), y.get(Arrays.stream(axes).map(i -> index[i]).toArray())));
    assertEquals(x, y.transposed(back));
    assertEquals(x, x.reversed(axes).reversed(back));
    assertEquals(x, x.flattened().reshaped(shape));
  }

  @Property
  void partsMakeTheWhole(@ForAll("shapes") int[] shape, @ForAll int choice, @ForAll long seed) {
    if (shape.length == 0) {
      return;
    }
    int axis = Math.floorMod(choice, shape.length);
    int cut = Math.floorMod(choice / 7, shape[axis] + 1);
    Tensor<Integer> x = numbers(seed, shape);
    Tensor<Integer> head = x.sliced(axis, 0, cut);
    Tensor<Integer> tail = x.sliced(axis, cut, shape[axis]);
    assertEquals(x, head.concatenated(tail, axis));
    assertEquals(x.sum(), head.sum().plus(tail.sum()));
  }

  @Property
  void cumulativeSums(@ForAll("shapes") int[] shape, @ForAll int choice, @ForAll long seed) {
    if (shape.length == 0) {
      return;
    }
    int axis = Math.floorMod(choice, shape.length);
    Tensor<Integer> x = numbers(seed, shape);
    Tensor<Integer> sums = x.cumulativeSum(axis);
    assertEquals(as(DType.DOUBLE, sums), as(DType.DOUBLE, x).cumulativeSum(axis));
    assertEquals(as(DType.LONG, sums), as(DType.LONG, x).cumulativeSum(axis));
    assertEquals(
        as(DType.DOUBLE, x.cumulativeProduct(axis)), as(DType.DOUBLE, x).cumulativeProduct(axis));
  }

  @Property(tries = 200)
  void products(
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(max = 40) int depth,
      @ForAll @IntRange(max = 40) int columns,
      @ForAll int flags,
      @ForAll long seed) {
    boolean first = (flags & 1) == 1;
    boolean second = (flags & 2) == 2;
    Tensor<Integer> x = first ? numbers(seed, depth, rows) : numbers(seed, rows, depth);
    Tensor<Integer> y =
        second ? numbers(seed + 1, columns, depth) : numbers(seed + 1, depth, columns);
    int[] expected = new int[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int p = 0; p < depth; p++) {
          expected[i * columns + j] +=
              (int) (x.get(first ? p : i, first ? i : p) * y.get(second ? j : p, second ? p : j));
        }
      }
    }
    Tensor<Integer> z = Tensor.of(expected, rows, columns);
    assertEquals(z, x.matmul(y, first, second));
    assertEquals(as(DType.LONG, z), as(DType.LONG, x).matmul(as(DType.LONG, y), first, second));
    assertEquals(as(DType.FLOAT, z), as(DType.FLOAT, x).matmul(as(DType.FLOAT, y), first, second));
    assertEquals(
        as(DType.DOUBLE, z), as(DType.DOUBLE, x).matmul(as(DType.DOUBLE, y), first, second));
  }

  /** Floats go another way than doubles; and both sides of each adjoint are one number. */
  @Property(tries = 300)
  void convolutions(
      @ForAll @IntRange(min = 1, max = 9) int extent,
      @ForAll @IntRange(min = 1, max = 4) int window,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 1, max = 2) int dilation,
      @ForAll @IntRange(min = 1, max = 20) int channels,
      @ForAll @IntRange(min = 1, max = 36) int results,
      @ForAll boolean isSame,
      @ForAll long seed) {
    if (!isSame && (window - 1) * dilation + 1 > extent) {
      return;
    }
    Sliding sliding = Sliding.by(stride, 1).withDilations(1, dilation);
    if (isSame) {
      sliding = sliding.withSamePadding();
    }
    Tensor<Integer> x = numbers(seed, 2, extent + 1, extent, channels);
    Tensor<Integer> w = numbers(seed + 1, Math.min(window, extent), window, channels, results);
    var doubles = Convolutions.conv2dPullback(as(DType.DOUBLE, x), as(DType.DOUBLE, w), sliding);
    var floats = Convolutions.conv2dPullback(as(DType.FLOAT, x), as(DType.FLOAT, w), sliding);
    assertEquals(doubles.value(), floats.value().converted(DType.DOUBLE));
    Tensor<Integer> dz = numbers(seed + 2, doubles.value().shape());
    var expected = doubles.pullback().apply(as(DType.DOUBLE, dz));
    var actual = floats.pullback().apply(as(DType.FLOAT, dz));
    assertEquals(expected.first(), actual.first().converted(DType.DOUBLE));
    assertEquals(expected.second(), actual.second().converted(DType.DOUBLE));
    double both = doubles.value().times(as(DType.DOUBLE, dz)).sum().item();
    assertEquals(both, expected.first().times(as(DType.DOUBLE, x)).sum().item(), 0);
    assertEquals(both, expected.second().times(as(DType.DOUBLE, w)).sum().item(), 0);
  }

  @Property(tries = 200)
  void maxima(
      @ForAll @IntRange(min = 1, max = 9) int extent,
      @ForAll @IntRange(min = 1, max = 3) int window,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 1, max = 20) int channels,
      @ForAll long seed) {
    Sliding sliding = Sliding.by(stride, stride).withSamePadding();
    Tensor<Integer> x = numbers(seed, 2, extent, extent, channels);
    List<Integer> windows = List.of(window, window);
    var doubles = MaxPooling.maxPool2dPullback(as(DType.DOUBLE, x), windows, sliding);
    var floats = MaxPooling.maxPool2dPullback(as(DType.FLOAT, x), windows, sliding);
    assertEquals(doubles.value(), floats.value().converted(DType.DOUBLE));
    Tensor<Integer> dy = numbers(seed + 1, doubles.value().shape());
    assertEquals(
        doubles.pullback().apply(as(DType.DOUBLE, dy)),
        floats.pullback().apply(as(DType.FLOAT, dy)).converted(DType.DOUBLE));
  }

  /** The same numbers, bit for bit, in memory that is used again. */
  @Property(tries = 100)
  void reusedMemory(@ForAll @IntRange(min = 1, max = 40) int rows, @ForAll long seed) {
    Tensor<Float> x = Tensor.randomNormal(DType.FLOAT, new Random(seed), rows, 37);
    Tensor<Float> w = Tensor.randomNormal(DType.FLOAT, new Random(seed + 1), 37, 23);
    Tensor<Float> expected = steps(x, w, () -> {});
    try (var memory = TensorMemory.reused()) {
      assertEquals(expected, steps(x, w, memory::keepOnly));
    }
  }

  private static Tensor<Float> steps(Tensor<Float> x, Tensor<Float> w, Runnable end) {
    Tensor<Float> weights = w;
    for (int step = 0; step < 3; step++) {
      var rule = TensorProducts.matmulPullback(x, weights, false, false);
      Tensor<Float> dz = rule.value().tanh().plus(rule.value().sum(0));
      weights = weights.minus(rule.pullback().apply(dz).second().times(0.01));
      TensorMemory.lasting(weights);
      end.run();
    }
    return weights;
  }

  private static Integer[] boxed(int... shape) {
    return Arrays.stream(shape).boxed().toArray(Integer[]::new);
  }
}
