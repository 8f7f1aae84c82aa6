package dev.martlet.tensor;

import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;
import java.util.Arrays;

/** Checks what users ask for, and turns it into views. */
final class Views {
  private Views() {}

  static View reshaped(Tensor<?> x, int... shape) {
    return View.reshaped("reshaped", x, x.layout().reshaped(shape));
  }

  static View flattened(Tensor<?> x) {
    return View.reshaped("flattened", x, Shape.of(x.size()));
  }

  static View expanded(Tensor<?> x, int axis) {
    int resolved = axis < 0 ? axis + x.rank() + 1 : axis;
    if (resolved < 0 || resolved > x.rank()) {
      throw new IllegalArgumentException(
          "expanded: no place %d for an axis in shape %s".formatted(axis, x.layout()));
    }
    return View.reshaped("expanded", x, x.layout().inserted(resolved, 1));
  }

  static View squeezed(Tensor<?> x, int... axes) {
    Shape shape = x.layout();
    boolean[] isDropped = new boolean[shape.rank()];
    for (int axis : axes) {
      int resolved = shape.axis("squeezed", axis);
      if (shape.dimension(resolved) != 1) {
        throw new IllegalArgumentException(
            "squeezed: axis %d of shape %s has extent %d, not 1"
                .formatted(resolved, shape, shape.dimension(resolved)));
      }
      isDropped[resolved] = true;
    }
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      if (isDropped[axis]) {
        shape = shape.without(axis);
      }
    }
    return View.reshaped("squeezed", x, shape);
  }

  /** Drops all axes of extent 1. */
  static View squeezedAll(Tensor<?> x) {
    int[] kept = Arrays.stream(x.shape()).filter(extent -> extent != 1).toArray();
    return View.reshaped("squeezed", x, Shape.of(kept));
  }

  static View transposed(Tensor<?> x, int... axes) {
    if (axes.length != x.rank()) {
      throw new IllegalArgumentException(
          "transposed: %d axes for shape %s".formatted(axes.length, x.layout()));
    }
    int[] own = x.layout().strides();
    int[] dimensions = new int[axes.length];
    int[] strides = new int[axes.length];
    boolean[] isUsed = new boolean[axes.length];
    for (int i = 0; i < axes.length; i++) {
      int axis = x.layout().axis("transposed", axes[i]);
      if (isUsed[axis]) {
        throw new IllegalArgumentException(
            "transposed: axis %d is named twice in %s for shape %s"
                .formatted(axis, Arrays.toString(axes), x.layout()));
      }
      isUsed[axis] = true;
      dimensions[i] = x.layout().dimension(axis);
      strides[i] = own[axis];
    }
    return View.of("transposed", Shape.of(dimensions), strides, 0);
  }

  /** All axes in the opposite order. */
  static View transposedAll(Tensor<?> x) {
    int[] axes = new int[x.rank()];
    Arrays.setAll(axes, i -> axes.length - 1 - i);
    return transposed(x, axes);
  }

  static View reversed(Tensor<?> x, int... axes) {
    int[] strides = x.layout().strides();
    boolean[] isReversed = new boolean[x.rank()];
    int start = 0;
    for (int axis : axes) {
      int resolved = x.layout().axis("reversed", axis);
      if (isReversed[resolved]) {
        throw new IllegalArgumentException(
            "reversed: axis %d is named twice in %s for shape %s"
                .formatted(resolved, Arrays.toString(axes), x.layout()));
      }
      isReversed[resolved] = true;
      start += (x.layout().dimension(resolved) - 1) * strides[resolved];
      strides[resolved] = -strides[resolved];
    }
    return View.of("reversed", x.layout(), strides, start);
  }

  static View broadcastTo(Tensor<?> x, int... shape) {
    Shape to = Shape.of(shape);
    Broadcasting.check("broadcastTo", x.layout(), to);
    return View.of("broadcastTo", to, Broadcasting.strides(x.layout(), to), 0);
  }

  static View sliced(Tensor<?> x, int axis, int from, int to, int step) {
    int resolved = x.layout().axis("sliced", axis);
    int extent = x.layout().dimension(resolved);
    if (step == 0) {
      throw new IllegalArgumentException("sliced: step is 0");
    }
    boolean isWithin =
        step > 0
            ? 0 <= from && from <= to && to <= extent
            : -1 <= to && to <= from && from < extent;
    if (!isWithin) {
      throw new IndexOutOfBoundsException(
          "sliced: from %d to %d in steps of %d is not within axis %d of shape %s"
              .formatted(from, to, step, resolved, x.layout()));
    }
    int count = Math.ceilDiv(to - from, step);
    int[] strides = x.layout().strides();
    int start = count == 0 ? 0 : from * strides[resolved];
    strides[resolved] *= step;
    return View.of("sliced", x.layout().with(resolved, count), strides, start);
  }

  static View at(Tensor<?> x, int axis, int index) {
    int resolved = x.layout().axis("at", axis);
    if (index < 0 || index >= x.layout().dimension(resolved)) {
      throw new IndexOutOfBoundsException(
          "at: index %d is not within axis %d of shape %s".formatted(index, resolved, x.layout()));
    }
    int[] strides = x.layout().strides();
    int[] left = new int[strides.length - 1];
    System.arraycopy(strides, 0, left, 0, resolved);
    System.arraycopy(strides, resolved + 1, left, resolved, left.length - resolved);
    return View.of("at", x.layout().without(resolved), left, index * strides[resolved]);
  }

  static View diagonal(Tensor<?> x) {
    if (x.rank() < 2) {
      throw new IllegalArgumentException("diagonal: shape %s is no matrix".formatted(x.layout()));
    }
    int rows = x.dimension(-2);
    int columns = x.dimension(-1);
    int[] strides = Arrays.copyOf(x.layout().strides(), x.rank() - 1);
    strides[strides.length - 1] = columns + 1;
    Shape shape = x.layout().without(x.rank() - 1).with(x.rank() - 2, Math.min(rows, columns));
    return View.of("diagonal", shape, strides, 0);
  }

  static View tiled(Tensor<?> x, int... multiples) {
    if (multiples.length != x.rank()) {
      throw new IllegalArgumentException(
          "tiled: %d multiples for shape %s".formatted(multiples.length, x.layout()));
    }
    int[] own = x.layout().strides();
    int[] extents = new int[2 * x.rank()];
    int[] strides = new int[2 * x.rank()];
    int[] result = x.shape();
    for (int axis = 0; axis < x.rank(); axis++) {
      if (multiples[axis] < 0) {
        throw new IllegalArgumentException(
            "tiled: negative multiple %d of axis %d".formatted(multiples[axis], axis));
      }
      extents[2 * axis] = multiples[axis];
      extents[2 * axis + 1] = result[axis];
      strides[2 * axis + 1] = own[axis];
      result[axis] = Math.multiplyExact(result[axis], multiples[axis]);
    }
    return new View("tiled", Shape.of(extents), strides, 0, Shape.of(result));
  }
}
