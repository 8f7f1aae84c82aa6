package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoiningTest {

  /** With an axis; a lambda could not be generic. */
  private record Along(int axis) {
    <S> Tensor<S> value(Tensor<S> x, Tensor<S> y) {
      return x.concatenated(y, axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> reverse(
        Tensor<S> x, Tensor<S> y) {
      return TensorParts.concatenatedPullback(x, y, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>> forward(
        Tensor<S> x, Tensor<S> y) {
      return TensorParts.concatenatedDifferential(x, y, axis);
    }
  }

  @Test
  void allShapesAndAxes() {
    for (int[] shape : Shapes.upToRank(3, 0, 1, 2, 3)) {
      for (int axis = 0; axis < shape.length; axis++) {
        int[] longer = shape.clone();
        longer[axis] += 2;
        int[] sum = shape.clone();
        sum[axis] += longer[axis];
        int along = axis;
        Tensor<Double> x = RuleCheck.random(shape);
        Tensor<Double> y = RuleCheck.random(longer);
        Tensor<Double> z = x.concatenated(y, axis - shape.length);
        assertArrayEquals(sum, z.shape());
        Shapes.forEachIndex(
            sum,
            index -> {
              double expected;
              if (index[along] < shape[along]) {
                expected = x.get(index);
              } else {
                int[] there = index.clone();
                there[along] -= shape[along];
                expected = y.get(there);
              }
              assertEquals(expected, z.get(index));
            });
        assertEquals(List.of(x, y), z.split(axis, List.of(shape[axis], longer[axis])));
        var operation = new Along(axis);
        RuleCheck.check(
            new RuleCheck.Binary(operation::value, operation::reverse, operation::forward), x, y);
        assertEquals(Tensor.concat(List.of(x, y, x), axis), z.concatenated(x, axis - shape.length));
      }
    }
  }

  @Test
  void stacks() {
    for (int[] shape : Shapes.upToRank(2, 0, 1, 3)) {
      for (int axis = -shape.length - 1; axis <= shape.length; axis++) {
        List<Tensor<Double>> tensors =
            List.of(RuleCheck.random(shape), RuleCheck.random(shape), RuleCheck.random(shape));
        Tensor<Double> stacked = Tensor.stack(tensors, axis);
        assertEquals(3, stacked.dimension(axis));
        assertEquals(shape.length + 1, stacked.rank());
        assertEquals(tensors, stacked.unstacked(axis));
        for (int i = 0; i < 3; i++) {
          assertEquals(tensors.get(i), stacked.at(axis, i));
        }
        var reverse = TensorJoining.stackPullback(tensors, axis);
        Tensor<Double> dy = RuleCheck.random(stacked.shape());
        assertEquals(stacked, reverse.value());
        assertEquals(dy.unstacked(axis), reverse.pullback().apply(dy));
        var forward = TensorJoining.stackDifferential(tensors, axis);
        assertEquals(stacked, forward.value());
        assertEquals(dy, forward.differential().apply(dy.unstacked(axis)));
        var back = TensorParts.unstackedPullback(stacked, axis);
        assertEquals(tensors, back.value());
        assertEquals(dy, back.pullback().apply(dy.unstacked(axis)));
        var ahead = TensorParts.unstackedDifferential(stacked, axis);
        assertEquals(tensors, ahead.value());
        assertEquals(dy.unstacked(axis), ahead.differential().apply(dy));
      }
    }
  }

  @Test
  void listsAreLinear() {
    List<Tensor<Double>> tensors = List.of(RuleCheck.random(2, 3), RuleCheck.random(2, 1));
    Tensor<Double> dy = RuleCheck.random(2, 4);
    List<Tensor<Double>> parts = dy.split(1, List.of(3, 1));
    var reverse = TensorJoining.concatPullback(tensors, 1);
    assertEquals(Tensor.concat(tensors, 1), reverse.value());
    assertEquals(parts, reverse.pullback().apply(dy));
    var forward = TensorJoining.concatDifferential(tensors, -1);
    assertEquals(Tensor.concat(tensors, 1), forward.value());
    assertEquals(dy, forward.differential().apply(parts));
    var splitReverse = TensorParts.splitPullback(dy, 1, List.of(3, 1));
    assertEquals(parts, splitReverse.value());
    assertEquals(dy, splitReverse.pullback().apply(parts));
    var splitForward = TensorParts.splitDifferential(dy, -1, List.of(3, 1));
    assertEquals(parts, splitForward.value());
    assertEquals(parts, splitForward.differential().apply(dy));
  }

  /** Parts that nobody has used, and tensors that do not move. */
  @Test
  void zerosAreLeftOut() {
    Tensor<Double> x = RuleCheck.random(2, 3);
    Tensor<Double> zero = Tensor.zeros(DType.DOUBLE, 2, 3);
    List<Tensor<Double>> second = Arrays.asList(null, x);
    List<Tensor<Double>> both = List.of(x, x);
    Tensor<Double> joined = Tensor.concat(List.of(zero, x), 1);
    Tensor<Double> stacked = Tensor.stack(List.of(zero, x), 1);
    Tensor<Double> wide = RuleCheck.random(2, 6);
    Tensor<Double> cube = RuleCheck.random(2, 2, 3);
    var split = TensorParts.splitPullback(wide, 1, List.of(3, 3)).pullback();
    assertEquals(joined, split.apply(second));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 6), split.apply(List.of()));
    var unstacked = TensorParts.unstackedPullback(cube, -2).pullback();
    assertEquals(stacked, unstacked.apply(second));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 2, 3), unstacked.apply(List.of()));
    var concat = TensorJoining.concatDifferential(both, 1).differential();
    assertEquals(joined, concat.apply(second));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 6), concat.apply(List.of()));
    var stack = TensorJoining.stackDifferential(both, 1).differential();
    assertEquals(stacked, stack.apply(second));
    assertEquals(Tensor.zeros(DType.DOUBLE, 2, 2, 3), stack.apply(List.of()));
  }

  @Test
  void whatIsEmpty() {
    Tensor<Float> x = Tensor.zeros(DType.FLOAT, 0, 2);
    assertEquals(List.of(), x.unstacked(0));
    assertEquals(x, TensorParts.unstackedPullback(x, 0).pullback().apply(List.of()));
    assertEquals(List.of(), x.split(0, List.of()));
    assertEquals(x, TensorParts.splitPullback(x, 0, List.of()).pullback().apply(List.of()));
  }

  @Test
  void allTypes() {
    assertEquals(
        Tensor.of(new boolean[] {true, false, false}, 3),
        Tensor.of(new boolean[] {true}, 1)
            .concatenated(Tensor.of(new boolean[] {false, false}, 2), 0));
    assertEquals(
        Tensor.of(new int[] {1, 2}, 2),
        Tensor.stack(List.of(Tensor.scalar(1), Tensor.scalar(2)), 0));
  }

  @Test
  @SuppressWarnings("unchecked") // What a raw type lets through.
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    assertMessage(
        "concatenated: shapes [2, 3] and [3, 3] differ in another axis than 1",
        () -> x.concatenated(Tensor.zeros(DType.DOUBLE, 3, 3), 1));
    assertMessage(
        "concatenated: shapes [2, 3] and [3] differ in another axis than 1",
        () -> x.concatenated(Tensor.zeros(DType.DOUBLE, 3), 1));
    assertMessage("concatenated: no axis 2 in shape [2, 3]", () -> x.concatenated(x, 2));
    assertMessage(
        "concatenated: tensors of DOUBLE and FLOAT",
        () -> x.concatenated((Tensor<Double>) (Tensor<?>) Tensor.zeros(DType.FLOAT, 2, 3), 1));
    assertMessage("concat: there is no tensor", () -> Tensor.concat(List.of(), 0));
    assertMessage("stack: there is no tensor", () -> Tensor.stack(List.of(), 0));
    assertMessage(
        "stack: no place 3 for an axis in shape [2, 3]", () -> Tensor.stack(List.of(x), 3));
    assertMessage(
        "stack: shapes [2, 3] and [3] differ",
        () -> Tensor.stack(List.of(x, Tensor.zeros(DType.DOUBLE, 3)), 0));
    assertMessage(
        "split: [1, 1] do not make up axis 1 of shape [2, 3]", () -> x.split(1, List.of(1, 1)));
    assertMessage(
        "split: [4, -1] do not make up axis 1 of shape [2, 3]", () -> x.split(1, List.of(4, -1)));
    assertMessage("split: no axis 2 in shape [2, 3]", () -> x.split(2, List.of()));
    assertMessage("unstacked: no axis 2 in shape [2, 3]", () -> x.unstacked(2));
    assertMessage(
        "unstacked: 1 cotangents for 2 tensors",
        () -> TensorParts.unstackedPullback(x, 0).pullback().apply(List.of(x)));
    assertMessage(
        "unstacked: the cotangent is of DOUBLE and shape [2, 3], but the result of DOUBLE and"
            + " shape [3]",
        () -> TensorParts.unstackedPullback(x, 0).pullback().apply(List.of(x, x)));
    assertMessage(
        "concat: 1 tangents for 2 tensors",
        () -> TensorJoining.concatDifferential(List.of(x, x), 0).differential().apply(List.of(x)));
  }
}
