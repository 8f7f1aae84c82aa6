package dev.martlet.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShapeTest {

  @Test
  void sizes() {
    assertEquals(1, Shape.of().size());
    assertEquals(6, Shape.of(2, 3).size());
    assertEquals(0, Shape.of(2, 0, 3).size());
    assertEquals(0, Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0).size());
    assertArrayEquals(new int[] {12, 4, 1}, Shape.of(2, 3, 4).strides());
    assertEquals(12, Shape.of(2, 3, 4).product(1, 3));
    assertEquals(1, Shape.of(2, 3, 4).product(1, 1));
  }

  @Test
  void dimensionsAreCopied() {
    int[] dimensions = {2, 3};
    Shape shape = Shape.of(dimensions);
    dimensions[0] = 7;
    shape.toArray()[1] = 7;
    assertEquals(Shape.of(2, 3), shape);
    assertEquals(Shape.of(2, 3).hashCode(), shape.hashCode());
    assertNotEquals(Shape.of(3, 2), shape);
  }

  @Test
  void axesThatChange() {
    assertEquals(Shape.of(2, 5), Shape.of(2, 3).with(1, 5));
    assertEquals(Shape.of(3), Shape.of(2, 3).without(0));
    assertEquals(Shape.of(), Shape.of(2).without(0));
    assertEquals(Shape.of(2, 3, 1), Shape.of(2, 3).inserted(2, 1));
    assertEquals(1, Shape.of(2, 3).axis("test", -1));
  }

  @Test
  void reshaping() {
    assertEquals(Shape.of(3, 2), Shape.of(2, 3).reshaped(3, 2));
    assertEquals(Shape.of(3, 2), Shape.of(2, 3).reshaped(3, -1));
    assertEquals(Shape.of(1, 1), Shape.of().reshaped(-1, 1));
    assertEquals(Shape.of(0, 2), Shape.of(4, 0).reshaped(-1, 2));
    assertMessage(
        "reshaped: shape [2, 3] to [4]: 6 elements do not fill it",
        () -> Shape.of(2, 3).reshaped(4));
    assertMessage(
        "reshaped: shape [2, 3] to [4, -1]: 6 elements leave no whole dimension for -1",
        () -> Shape.of(2, 3).reshaped(4, -1));
    assertMessage(
        "reshaped: shape [0] to [0, -1]: 0 elements leave no whole dimension for -1",
        () -> Shape.of(0).reshaped(0, -1));
    assertMessage(
        "reshaped: shape [2, 3] to [-1, -1]: more than one dimension is -1",
        () -> Shape.of(2, 3).reshaped(-1, -1));
    assertMessage(
        "reshaped: shape [2, 3] to [-2, 3]: negative dimension -2",
        () -> Shape.of(2, 3).reshaped(-2, 3));
  }

  @Test
  void errors() {
    assertMessage("shape [2, -1]: negative dimension -1", () -> Shape.of(2, -1));
    assertMessage(
        "shape [65536, 65536]: more than 2147483647 elements", () -> Shape.of(65536, 65536));
    assertMessage("sum: no axis 2 in shape [2, 3]", () -> Shape.of(2, 3).axis("sum", 2));
    assertMessage("sum: no axis -3 in shape [2, 3]", () -> Shape.of(2, 3).axis("sum", -3));
    assertMessage("sum: no axis 0 in shape []", () -> Shape.of().axis("sum", 0));
  }

  @Test
  void stretching() {
    Shape shape = Shape.of(4, 2, 3);
    Broadcasting.check("test", Shape.of(2, 1), shape);
    assertArrayEquals(new int[] {0, 1, 0}, Broadcasting.strides(Shape.of(2, 1), shape));
    assertArrayEquals(new int[] {0, 2}, Broadcasting.stretched(Shape.of(2, 1), shape));
    assertArrayEquals(new int[] {}, Broadcasting.stretched(shape, shape));
    assertMessage(
        "test: shape [2] cannot be stretched to [4, 2, 3]",
        () -> Broadcasting.check("test", Shape.of(2), shape));
    assertMessage(
        "test: shape [1, 4, 2, 3] cannot be stretched to [4, 2, 3]",
        () -> Broadcasting.check("test", Shape.of(1, 4, 2, 3), shape));
  }

  @Test
  void walks() {
    assertEquals(List.of(0, 1, 2, 3, 4, 5), walk(Shape.of(2, 3), 0, 3, 1));
    assertEquals(List.of(0, 3, 1, 4, 2, 5), walk(Shape.of(3, 2), 0, 1, 3));
    assertEquals(List.of(0, 0, 0, 1, 1, 1), walk(Shape.of(2, 3), 0, 1, 0));
    assertEquals(List.of(0, 1, 0, 1), walk(Shape.of(2, 1, 2), 0, 0, 7, 1));
    assertEquals(List.of(5, 4, 3, 2, 1, 0), walk(Shape.of(2, 3), 5, -3, -1));
    assertEquals(List.of(9), walk(Shape.of(), 9));
    assertEquals(List.of(9), walk(Shape.of(1, 1), 9, 4, 4));
    assertEquals(List.of(), walk(Shape.of(2, 0), 0, 0, 1));
    assertEquals(1, Strided.of(Shape.of(2, 3, 4), new int[] {12, 4, 1}, 0).step());
    assertEquals(24, Strided.of(Shape.of(2, 3, 4), new int[] {12, 4, 1}, 0).run());
  }

  @Test
  void groups() {
    Grouping grouping = Grouping.of("sum", Shape.of(2, 3, 4, 5), 1, -1);
    assertEquals(Shape.of(2, 1, 4, 1), grouping.kept());
    assertEquals(Shape.of(2, 4), grouping.dropped());
    assertEquals(15, grouping.count());
    assertEquals(
        List.of(new Grouping.Step(24, 5, 1), new Grouping.Step(2, 3, 4)), grouping.steps());
    assertEquals(List.of(new Grouping.Step(1, 6, 1)), Grouping.ofAll(Shape.of(2, 3)).steps());
  }

  private static List<Integer> walk(Shape shape, int start, int... strides) {
    List<Integer> offsets = new ArrayList<>();
    Strided walk = Strided.of(shape, strides, start);
    walk.forEachRun(
        (index, offset) -> {
          assertEquals(offsets.size(), index);
          for (int i = 0; i < walk.run(); i++) {
            offsets.add(offset + i * walk.step());
          }
        });
    return offsets;
  }

  private static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
