package dev.martlet.layer;

import java.util.List;

/** The shapes of filters. */
final class Windows {
  private Windows() {}

  static int[] shape(String layer, List<Integer> window, int axes, int in, int out) {
    if (window.size() != axes) {
      throw new IllegalArgumentException(
          "%s: a window of %d extents, needs %d".formatted(layer, window.size(), axes));
    }
    int[] shape = new int[axes + 2];
    for (int axis = 0; axis < axes; axis++) {
      shape[axis] = window.get(axis);
    }
    shape[axes] = in;
    shape[axes + 1] = out;
    return shape;
  }
}
