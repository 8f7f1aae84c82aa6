package dev.martlet.shape;

import java.util.Arrays;

/**
 * A walk over all elements of a shape in row-major order, that reads another array at strides of
 * its own: transposed, stretched, reversed, sliced.
 *
 * <p>Axes that can be walked as one are one. What is left is visited run by run, where a run is
 * what lies along the innermost axis.
 */
public final class Strided {
  private final int[] extents;
  private final int[] strides;
  private final int run;
  private final int step;
  private final int count;
  private final int start;

  private Strided(int[] extents, int[] strides, int run, int step, int count, int start) {
    this.extents = extents;
    this.strides = strides;
    this.run = run;
    this.step = step;
    this.count = count;
    this.start = start;
  }

  /** Is shown the runs. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Is shown one run.
     *
     * @param index where it starts in the order of the walk
     * @param offset where it starts in the array that is read
     */
    void visit(int index, int offset);
  }

  /**
   * Makes a walk.
   *
   * @param shape the shape whose elements are walked over
   * @param strides for each axis the distance between neighbours in the array that is read
   * @param start where the first element lies there
   * @return the walk
   */
  public static Strided of(Shape shape, int[] strides, int start) {
    int[] extents = new int[shape.rank()];
    int[] merged = new int[shape.rank()];
    int count = 0;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      int extent = shape.dimension(axis);
      if (extent == 1) {
        continue;
      }
      if (count > 0 && strides[axis] == merged[count - 1] * extents[count - 1]) {
        extents[count - 1] *= extent;
      } else {
        extents[count] = extent;
        merged[count] = strides[axis];
        count++;
      }
    }
    int run = count == 0 ? 1 : extents[0];
    int step = count == 0 ? 1 : merged[0];
    return new Strided(
        Arrays.copyOfRange(extents, Math.min(1, count), count),
        Arrays.copyOfRange(merged, Math.min(1, count), count),
        run,
        step,
        shape.size() == 0 ? 0 : shape.size() / run,
        start);
  }

  /**
   * Gives the length of each run.
   *
   * @return the number of elements
   */
  public int run() {
    return run;
  }

  /**
   * Gives the distance between neighbours of a run in the array that is read.
   *
   * @return the stride; 0 where one element is repeated
   */
  public int step() {
    return step;
  }

  /**
   * Shows all runs to a visitor, in their order.
   *
   * @param visitor is shown them
   */
  public void forEachRun(Visitor visitor) {
    int[] position = new int[extents.length];
    int offset = start;
    int index = 0;
    for (int i = 0; i < count; i++) {
      visitor.visit(index, offset);
      index += run;
      for (int axis = 0; axis < extents.length; axis++) {
        offset += strides[axis];
        if (++position[axis] < extents[axis]) {
          break;
        }
        offset -= position[axis] * strides[axis];
        position[axis] = 0;
      }
    }
  }
}
