package dev.martlet.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a reduction over some axes of a shape does: the result's shape, and the steps in which flat
 * loops get there.
 *
 * @param kept the result's shape with the reduced axes left in, with extent 1
 * @param dropped the result's shape without them
 * @param count how many elements are reduced to one
 * @param steps reductions one after the other, the last axes first
 */
public record Grouping(Shape kept, Shape dropped, int count, List<Step> steps) {

  /**
   * Keeps the steps.
   *
   * @param kept the result's shape with the reduced axes left in, with extent 1
   * @param dropped the result's shape without them
   * @param count how many elements are reduced to one
   * @param steps reductions one after the other, the last axes first
   */
  public Grouping {
    steps = List.copyOf(steps);
  }

  /**
   * A reduction of the middle axis of three.
   *
   * @param outer extent of the first axis
   * @param count extent of the axis that is reduced
   * @param inner extent of the last axis
   */
  public record Step(int outer, int count, int inner) {}

  /**
   * Groups the axes of a shape.
   *
   * @param operation who asks, for the message
   * @param shape the shape that is reduced
   * @param axes the axes to reduce, which may count from the end
   * @return the grouping
   * @throws IllegalArgumentException if there is no such axis, or one is named twice
   */
  public static Grouping of(String operation, Shape shape, int... axes) {
    boolean[] isReduced = new boolean[shape.rank()];
    for (int axis : axes) {
      int resolved = shape.axis(operation, axis);
      if (isReduced[resolved]) {
        throw new IllegalArgumentException(
            "%s: axis %d is named twice in %s for shape %s"
                .formatted(operation, resolved, Arrays.toString(axes), shape));
      }
      isReduced[resolved] = true;
    }
    return of(shape, isReduced);
  }

  /**
   * Groups all axes of a shape.
   *
   * @param shape the shape that is reduced to one element
   * @return the grouping
   */
  public static Grouping ofAll(Shape shape) {
    boolean[] isReduced = new boolean[shape.rank()];
    Arrays.fill(isReduced, true);
    return of(shape, isReduced);
  }

  private static Grouping of(Shape shape, boolean[] isReduced) {
    int[] kept = shape.toArray();
    int[] dropped = new int[shape.rank()];
    int rank = 0;
    int count = 1;
    List<Step> steps = new ArrayList<>();
    int inner = 1;
    int axis = shape.rank() - 1;
    while (axis >= 0) {
      if (!isReduced[axis]) {
        inner *= shape.dimension(axis);
        axis--;
        continue;
      }
      int reduced = 1;
      while (axis >= 0 && isReduced[axis]) {
        reduced *= shape.dimension(axis);
        kept[axis] = 1;
        axis--;
      }
      count *= reduced;
      steps.add(new Step(shape.product(0, axis + 1), reduced, inner));
    }
    for (int i = 0; i < shape.rank(); i++) {
      if (!isReduced[i]) {
        dropped[rank++] = shape.dimension(i);
      }
    }
    return new Grouping(Shape.of(kept), Shape.of(Arrays.copyOf(dropped, rank)), count, steps);
  }
}
