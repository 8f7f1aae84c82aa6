package dev.martlet.tensor;

import static dev.martlet.tensor.ErrorCheck.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GatheringTest {

  /** Picks as an operation; a lambda could not be generic. */
  private record Picked(Tensor<Integer> indices, int axis) {
    <S> Tensor<S> value(Tensor<S> x) {
      return x.gathered(indices, axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return TensorGathering.gatheredPullback(x, indices, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return TensorGathering.gatheredDifferential(x, indices, axis);
    }

    <S> Tensor<S> scattered(Tensor<S> x, Tensor<S> updates) {
      return x.scatterAdded(indices, updates, axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> scatteredReverse(
        Tensor<S> x, Tensor<S> updates) {
      return TensorGathering.scatterAddedPullback(x, indices, updates, axis);
    }

    <S>
        ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
            scatteredForward(Tensor<S> x, Tensor<S> updates) {
      return TensorGathering.scatterAddedDifferential(x, indices, updates, axis);
    }
  }

  private record Masked(Tensor<Boolean> mask, int axis) {
    <S> Tensor<S> value(Tensor<S> x) {
      return x.selected(mask, axis);
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return TensorGathering.selectedPullback(x, mask, axis);
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return TensorGathering.selectedDifferential(x, mask, axis);
    }
  }

  private record Padded(String kind, int axis, int before, int after) {
    <S> Tensor<S> value(Tensor<S> x) {
      return switch (kind) {
        case "constant" -> x.padded(axis, before, after, 7);
        case "reflection" -> x.paddedByReflection(axis, before, after);
        default -> x.paddedBySymmetry(axis, before, after);
      };
    }

    <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> reverse(Tensor<S> x) {
      return switch (kind) {
        case "constant" -> TensorPadding.paddedPullback(x, axis, before, after, 7);
        case "reflection" -> TensorPadding.paddedByReflectionPullback(x, axis, before, after);
        default -> TensorPadding.paddedBySymmetryPullback(x, axis, before, after);
      };
    }

    <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> forward(Tensor<S> x) {
      return switch (kind) {
        case "constant" -> TensorPadding.paddedDifferential(x, axis, before, after, 7);
        case "reflection" -> TensorPadding.paddedByReflectionDifferential(x, axis, before, after);
        default -> TensorPadding.paddedBySymmetryDifferential(x, axis, before, after);
      };
    }
  }

  @Test
  void indicesOfAnyShape() {
    for (int[] shape : Shapes.upToRank(3, 0, 2, 3)) {
      for (int axis = 0; axis < shape.length; axis++) {
        for (int[] places : List.of(new int[] {}, new int[] {4}, new int[] {2, 3}, new int[] {0})) {
          int size = Arrays.stream(places).reduce(1, (a, b) -> a * b);
          int extent = shape[axis];
          if (extent == 0 && size > 0) {
            continue;
          }
          int[] indices = new int[size];
          Arrays.setAll(indices, i -> (i * i + 1) % extent);
          Tensor<Double> x = RuleCheck.random(shape);
          var picked = new Picked(Tensor.of(indices, places), axis - shape.length);
          Tensor<Double> y = picked.value(x);
          int along = axis;
          Shapes.forEachIndex(
              y.shape(),
              index -> {
                int place = 0;
                for (int i = 0; i < places.length; i++) {
                  place = place * places[i] + index[along + i];
                }
                int[] there = new int[shape.length];
                System.arraycopy(index, 0, there, 0, along);
                there[along] = indices[place];
                System.arraycopy(
                    index, along + places.length, there, along + 1, shape.length - along - 1);
                assertEquals(x.get(there), y.get(index));
              });
          RuleCheck.check(new RuleCheck.Unary(picked::value, picked::reverse, picked::forward), x);
          RuleCheck.check(
              new RuleCheck.Binary(
                  picked::scattered, picked::scatteredReverse, picked::scatteredForward),
              x,
              RuleCheck.random(y.shape()));
        }
      }
    }
  }

  @Test
  void sumsAtEqualIndices() {
    Tensor<Float> x = Tensor.of(new float[] {1, 2, 3}, 3);
    assertEquals(
        Tensor.of(new float[] {1, 32, 3}, 3),
        x.scatterAdded(Tensor.of(new int[] {1, 1}, 2), Tensor.of(new float[] {10, 20}, 2), 0));
    assertEquals(Tensor.of(new float[] {1, 2, 3}, 3), x);
  }

  @Test
  void masks() {
    Tensor<Double> x = RuleCheck.random(2, 3, 2);
    Tensor<Boolean> mask = Tensor.of(new boolean[] {true, false, true}, 3);
    assertEquals(x.gathered(Tensor.of(new int[] {0, 2}, 2), 1), x.selected(mask, 1));
    var masked = new Masked(mask, -2);
    RuleCheck.check(new RuleCheck.Unary(masked::value, masked::reverse, masked::forward), x);
    assertArrayEquals(new int[] {2, 0, 2}, x.selected(Tensor.of(new boolean[3], 3), 1).shape());
  }

  @Test
  void padding() {
    Tensor<Integer> x = Tensor.of(new int[] {1, 2, 3}, 3);
    assertEquals(Tensor.of(new int[] {9, 9, 1, 2, 3, 9}, 6), x.padded(0, 2, 1, 9));
    assertEquals(Tensor.of(new int[] {3, 2, 1, 2, 3, 2}, 6), x.paddedByReflection(0, 2, 1));
    assertEquals(Tensor.of(new int[] {2, 1, 1, 2, 3, 3, 2, 1}, 8), x.paddedBySymmetry(0, 2, 3));
    for (String kind : List.of("constant", "reflection", "symmetry")) {
      for (int axis = -2; axis < 2; axis++) {
        for (int before = 0; before < 3; before++) {
          var padded = new Padded(kind, axis, before, 2 - before);
          RuleCheck.check(
              new RuleCheck.Unary(padded::value, padded::reverse, padded::forward),
              RuleCheck.random(3, 4));
        }
      }
    }
  }

  @Test
  void errors() {
    Tensor<Double> x = Tensor.zeros(DType.DOUBLE, 2, 3);
    Tensor<Integer> two = Tensor.of(new int[] {0, 2}, 2);
    assertRange(
        "gathered: index 2, number 1 of them, is not within 0 and 1", () -> x.gathered(two, 0));
    assertRange(
        "gathered: index -1, number 0 of them, is not within 0 and 1",
        () -> x.gathered(Tensor.scalar(-1), 0));
    assertRange(
        "scatterAdded: index 2, number 1 of them, is not within 0 and 1",
        () -> x.scatterAdded(two, x, 0));
    assertMessage("gathered: no axis 2 in shape [2, 3]", () -> x.gathered(two, 2));
    assertMessage(
        "scatterAdded: updates of DOUBLE and shape [2, 3], where DOUBLE and shape [2, 2] are"
            + " needed",
        () -> x.scatterAdded(two, x, 1));
    assertMessage(
        "scatterAdded: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> two.scatterAdded(Tensor.scalar(0), Tensor.scalar(1), 0));
    assertMessage(
        "selected: mask of shape [2] for axis 1 of shape [2, 3]",
        () -> x.selected(Tensor.of(new boolean[2], 2), 1));
    assertMessage("padded: -1 before and 0 after axis 1", () -> x.padded(-1, -1, 0, 0));
    assertMessage("padded: no axis 2 in shape [2, 3]", () -> x.padded(2, 0, 0, 0));
    assertMessage(
        "paddedByReflection: 2 before and 0 after axis 0 of shape [2, 3]",
        () -> x.paddedByReflection(0, 2, 0));
    assertMessage(
        "paddedBySymmetry: 0 before and 3 after axis 0 of shape [2, 3]",
        () -> x.paddedBySymmetry(0, 0, 3));
    assertMessage(
        "gathered: needs a tensor of FLOAT or DOUBLE, not of INTEGER",
        () -> TensorGathering.gatheredPullback(two, Tensor.scalar(0), 0));
    assertMessage(
        "gathered: the cotangent is of DOUBLE and shape [3], but the result of DOUBLE and shape"
            + " [2, 2]",
        () ->
            TensorGathering.gatheredPullback(x, two, 1)
                .pullback()
                .apply(Tensor.zeros(DType.DOUBLE, 3)));
  }

  private static void assertRange(String message, Executable executable) {
    assertEquals(message, assertThrows(IndexOutOfBoundsException.class, executable).getMessage());
  }
}
