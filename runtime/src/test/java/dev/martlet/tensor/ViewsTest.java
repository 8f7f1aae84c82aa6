package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reshaping, reordering and slicing: all shapes up to rank 3, against their definitions. */
class ViewsTest {

  private interface Reverse {
    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> of(
        Tensor<S> x, int... numbers);
  }

  private interface Forward {
    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> of(
        Tensor<S> x, int... numbers);
  }

  private interface Value {
    <S> Tensor<S> of(Tensor<S> x, int... numbers);
  }

  /** An operation and its numbers; a lambda could not be generic. */
  private record Bound(Value value, Reverse reverse, Forward forward, List<Integer> numbers) {
    private int[] array() {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    <S> Tensor<S> value(Tensor<S> x) {
      return value.of(x, array());
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return reverse.of(x, array());
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return forward.of(x, array());
    }
  }

  /** Steps as numbers: axis, from, to, step. */
  private static final class Numbers {
    static <S> Tensor<S> sliced(Tensor<S> x, int... n) {
      return n.length == 3 ? x.sliced(n[0], n[1], n[2]) : x.sliced(n[0], n[1], n[2], n[3]);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> slicedPullback(
        Tensor<S> x, int... n) {
      return n.length == 3
          ? TensorSlices.slicedPullback(x, n[0], n[1], n[2])
          : TensorSlices.slicedPullback(x, n[0], n[1], n[2], n[3]);
    }

    static <S>
        ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> slicedDifferential(
            Tensor<S> x, int... n) {
      return n.length == 3
          ? TensorSlices.slicedDifferential(x, n[0], n[1], n[2])
          : TensorSlices.slicedDifferential(x, n[0], n[1], n[2], n[3]);
    }

    static <S> Tensor<S> at(Tensor<S> x, int... n) {
      return x.at(n[0], n[1]);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> atPullback(
        Tensor<S> x, int... n) {
      return TensorSlices.atPullback(x, n[0], n[1]);
    }

    static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> atDifferential(
        Tensor<S> x, int... n) {
      return TensorSlices.atDifferential(x, n[0], n[1]);
    }

    static <S> Tensor<S> expanded(Tensor<S> x, int... n) {
      return x.expanded(n[0]);
    }

    static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> expandedPullback(
        Tensor<S> x, int... n) {
      return TensorShapes.expandedPullback(x, n[0]);
    }

    static <S>
        ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> expandedDifferential(
            Tensor<S> x, int... n) {
      return TensorShapes.expandedDifferential(x, n[0]);
    }
  }

  @Test
  void sameElementsInAnotherShape() {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 2)) {
      int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
      int[] whole = {size};
      int[] last = Arrays.copyOf(shape, shape.length + 1);
      last[shape.length] = 1;
      int[] without = Arrays.stream(shape).filter(extent -> extent != 1).toArray();
      same(shape, whole, Tensor::flattened);
      same(shape, without, Tensor::squeezed);
      same(shape, last, x -> x.expanded(-1));
      same(last, shape, x -> x.squeezed(shape.length));
      same(shape, last, x -> x.reshaped(last));
      check(
          shape,
          TensorShapes::reshaped,
          TensorShapes::reshapedPullback,
          TensorShapes::reshapedDifferential,
          last);
      check(
          last,
          TensorShapes::squeezed,
          TensorShapes::squeezedPullback,
          TensorShapes::squeezedDifferential,
          -1);
      check(
          shape,
          Numbers::expanded,
          Numbers::expandedPullback,
          Numbers::expandedDifferential,
          shape.length);
      if (size > 0) {
        Tensor<Double> x = RuleCheck.random(shape);
        RuleCheck.check(
            new RuleCheck.Unary(
                TensorShapes::flattened,
                TensorShapes::flattenedPullback,
                TensorShapes::flattenedDifferential),
            x);
        RuleCheck.check(
            new RuleCheck.Unary(
                TensorShapes::squeezed,
                TensorShapes::squeezedPullback,
                TensorShapes::squeezedDifferential),
            x);
      }
    }
  }

  @Test
  void broadcasting() {
    for (int[] from : Shapes.upToRank(3, 0, 1, 3)) {
      for (int[] to : Shapes.upToRank(3, 0, 1, 3)) {
        if (Arrays.equals(Shapes.together(from, to), to)
            && from.length <= to.length
            && (to.length > 0 || from.length == 0)) {
          Tensor<Double> x = RuleCheck.random(from);
          Tensor<Double> y = x.broadcastTo(to);
          Shapes.forEachIndex(
              to, index -> assertEquals(x.get(Shapes.broadcast(index, from)), y.get(index)));
          check(
              from,
              TensorShapes::broadcastTo,
              TensorShapes::broadcastToPullback,
              TensorShapes::broadcastToDifferential,
              to);
        }
      }
    }
  }

  @Test
  void otherOrders() {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 2, 3)) {
      Tensor<Double> x = RuleCheck.random(shape);
      int rank = shape.length;
      int[] rotation = new int[rank];
      Arrays.setAll(rotation, i -> (i + 1) % rank - (i % 2 == 0 ? rank : 0));
      Tensor<Double> rotated = x.transposed(rotation);
      Tensor<Double> turned = x.transposed();
      Tensor<Double> reversed = x.reversed(rotation);
      Shapes.forEachIndex(
          shape,
          index -> {
            int[] moved = new int[rank];
            int[] opposite = new int[rank];
            int[] mirrored = new int[rank];
            for (int i = 0; i < rank; i++) {
              moved[i] = index[(i + 1) % rank];
              opposite[i] = index[rank - 1 - i];
              mirrored[i] = shape[i] - 1 - index[i];
            }
            assertEquals(x.get(index), rotated.get(moved));
            assertEquals(x.get(index), turned.get(opposite));
            assertEquals(x.get(index), reversed.get(mirrored));
          });
      check(
          shape,
          TensorOrders::transposed,
          TensorOrders::transposedPullback,
          TensorOrders::transposedDifferential,
          rotation);
      check(
          shape,
          TensorOrders::reversed,
          TensorOrders::reversedPullback,
          TensorOrders::reversedDifferential,
          rotation);
      int[] multiples = new int[rank];
      Arrays.setAll(multiples, i -> (i + 2) % 3);
      Tensor<Double> tiled = x.tiled(multiples);
      Shapes.forEachIndex(
          tiled.shape(),
          index -> {
            int[] within = new int[rank];
            Arrays.setAll(within, i -> index[i] % shape[i]);
            assertEquals(x.get(within), tiled.get(index));
          });
      check(
          shape,
          TensorOrders::tiled,
          TensorOrders::tiledPullback,
          TensorOrders::tiledDifferential,
          multiples);
    }
    Tensor<Double> matrix = RuleCheck.random(3, 5);
    RuleCheck.check(
        new RuleCheck.Unary(
            TensorOrders::transposed,
            TensorOrders::transposedPullback,
            TensorOrders::transposedDifferential),
        matrix);
  }

  @Test
  void slices() {
    int[] shape = {4, 3, 5};
    Tensor<Double> x = RuleCheck.random(shape);
    for (int axis = 0; axis < 3; axis++) {
      int extent = shape[axis];
      for (int from = 0; from <= extent; from++) {
        for (int to = from; to <= extent; to++) {
          slice(x, axis, from, to);
          slice(x, axis, from, to, 2);
          slice(x, axis - 3, to - 1, from - 1, -1);
          slice(x, axis, to - 1, from - 1, -2);
        }
      }
      for (int index = 0; index < extent; index++) {
        Tensor<Double> y = x.at(axis - 3, index);
        assertEquals(x.sliced(axis, index, index + 1).squeezed(axis), y);
        check(shape, Numbers::at, Numbers::atPullback, Numbers::atDifferential, axis, index);
      }
    }
  }

  private static void slice(Tensor<Double> x, int... numbers) {
    int axis = numbers[0] < 0 ? numbers[0] + x.rank() : numbers[0];
    int step = numbers.length == 4 ? numbers[3] : 1;
    if (step < 0 && numbers[1] < 0) {
      return;
    }
    Tensor<Double> y = Numbers.sliced(x, numbers);
    Shapes.forEachIndex(
        y.shape(),
        index -> {
          int[] there = index.clone();
          there[axis] = numbers[1] + index[axis] * step;
          assertEquals(x.get(there), y.get(index));
        });
    int count = Math.max(0, Math.ceilDiv(numbers[2] - numbers[1], step));
    assertEquals(count, y.dimension(axis));
    check(
        x.shape(), Numbers::sliced, Numbers::slicedPullback, Numbers::slicedDifferential, numbers);
  }

  @Test
  void diagonals() {
    for (int[] shape :
        List.of(new int[] {3, 3}, new int[] {2, 4}, new int[] {4, 2}, new int[] {2, 3, 4})) {
      Tensor<Double> x = RuleCheck.random(shape);
      Tensor<Double> y = x.diagonal();
      Shapes.forEachIndex(
          y.shape(),
          index -> {
            int[] there = Arrays.copyOf(index, index.length + 1);
            there[index.length] = index[index.length - 1];
            assertEquals(x.get(there), y.get(index));
          });
      RuleCheck.check(
          new RuleCheck.Unary(
              TensorSlices::diagonal,
              TensorSlices::diagonalPullback,
              TensorSlices::diagonalDifferential),
          x);
    }
  }

  @Test
  void allTypes() {
    assertEquals(
        Tensor.of(new boolean[] {true, true, false, false}, 2, 2),
        Tensor.of(new boolean[] {true, false, true, false}, 2, 2).transposed());
    assertEquals(
        Tensor.of(new long[] {3, 1}, 2), Tensor.of(new long[] {1, 2, 3}, 3).sliced(0, 2, -1, -2));
    assertEquals(Tensor.of(new int[] {7, 7}, 2), Tensor.scalar(7).broadcastTo(2));
    assertMessage(
        "transposed: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorOrders.transposedPullback(Tensor.zeros(DType.INTEGER, 2, 2)));
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage("reshaped: shape [2, 3] to [5]: 6 elements do not fill it", () -> x.reshaped(5));
    assertMessage("expanded: no place 3 for an axis in shape [2, 3]", () -> x.expanded(3));
    assertMessage("expanded: no place -4 for an axis in shape [2, 3]", () -> x.expanded(-4));
    assertMessage("squeezed: axis 1 of shape [2, 3] has extent 3, not 1", () -> x.squeezed(-1));
    assertMessage("squeezed: no axis 2 in shape [2, 3]", () -> x.squeezed(2));
    assertMessage(
        "broadcastTo: shape [2, 3] cannot be stretched to [2, 4]", () -> x.broadcastTo(2, 4));
    assertMessage("transposed: 1 axes for shape [2, 3]", () -> x.transposed(0));
    assertMessage(
        "transposed: axis 1 is named twice in [1, -1] for shape [2, 3]", () -> x.transposed(1, -1));
    assertMessage("transposed: no axis 2 in shape [2, 3]", () -> x.transposed(0, 2));
    assertMessage("reversed: no axis 2 in shape [2, 3]", () -> x.reversed(2));
    assertMessage(
        "reversed: axis 0 is named twice in [0, 0] for shape [2, 3]", () -> x.reversed(0, 0));
    assertMessage("tiled: 1 multiples for shape [2, 3]", () -> x.tiled(2));
    assertMessage("tiled: negative multiple -1 of axis 1", () -> x.tiled(1, -1));
    assertMessage("sliced: no axis 2 in shape [2, 3]", () -> x.sliced(2, 0, 1));
    assertMessage("sliced: step is 0", () -> x.sliced(0, 0, 1, 0));
    assertMessage("at: no axis 2 in shape [2, 3]", () -> x.at(2, 0));
    assertMessage(
        "diagonal: shape [3] is no matrix", () -> Tensor.zeros(DType.FLOAT, 3).diagonal());
    assertRange(
        "sliced: from 1 to 4 in steps of 1 is not within axis 1 of shape [2, 3]",
        () -> x.sliced(1, 1, 4));
    assertRange(
        "sliced: from -1 to 1 in steps of 1 is not within axis 1 of shape [2, 3]",
        () -> x.sliced(1, -1, 1));
    assertRange(
        "sliced: from 2 to 1 in steps of 1 is not within axis 1 of shape [2, 3]",
        () -> x.sliced(1, 2, 1));
    assertRange(
        "sliced: from 3 to 1 in steps of -1 is not within axis 1 of shape [2, 3]",
        () -> x.sliced(1, 3, 1, -1));
    assertRange("at: index 2 is not within axis 0 of shape [2, 3]", () -> x.at(0, 2));
    assertRange("at: index -1 is not within axis 0 of shape [2, 3]", () -> x.at(0, -1));
    assertMessage(
        "transposed: the cotangent is of DOUBLE and shape [2, 3], but the result of DOUBLE and"
            + " shape [3, 2]",
        () -> TensorOrders.transposedPullback(x).pullback().apply(x));
    assertMessage(
        "diagonal: the tangent is of DOUBLE and shape [2], but the argument of DOUBLE and shape"
            + " [2, 3]",
        () ->
            TensorSlices.diagonalDifferential(x)
                .differential()
                .apply(Tensor.zeros(DType.DOUBLE, 2)));
  }

  private static void same(int[] from, int[] to, UnaryOperator<Tensor<Double>> operation) {
    Tensor<Double> x = RuleCheck.random(from);
    Tensor<Double> y = operation.apply(x);
    assertArrayEquals(to, y.shape());
    assertArrayEquals(x.toDoubleArray(), y.toDoubleArray());
  }

  private static void check(
      int[] shape, Value value, Reverse reverse, Forward forward, int... numbers) {
    var bound = new Bound(value, reverse, forward, Arrays.stream(numbers).boxed().toList());
    RuleCheck.check(
        new RuleCheck.Unary(bound::value, bound::reverse, bound::forward), RuleCheck.random(shape));
  }

  private static void assertRange(String message, Executable executable) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, executable).getMessage());
  }
}
