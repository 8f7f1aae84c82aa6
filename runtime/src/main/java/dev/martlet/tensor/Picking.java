package dev.martlet.tensor;

import dev.martlet.shape.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Checks what users ask for, and turns it into picks. */
final class Picking {
  private Picking() {}

  static Picks gathered(String operation, Tensor<?> x, Tensor<Integer> indices, int axis) {
    int resolved = x.layout().axis(operation, axis);
    int[] places = (int[]) indices.array();
    for (int i = 0; i < places.length; i++) {
      Indices.check(operation, places[i], i, x.layout().dimension(resolved));
    }
    Shape shape = x.layout().without(resolved);
    for (int i = 0; i < indices.rank(); i++) {
      shape = shape.inserted(resolved + i, indices.layout().dimension(i));
    }
    return new Picks(operation, resolved, places, shape, 0);
  }

  static Picks selected(Tensor<?> x, Tensor<Boolean> mask, int axis) {
    int resolved = x.layout().axis("selected", axis);
    if (mask.rank() != 1 || mask.size() != x.layout().dimension(resolved)) {
      throw new IllegalArgumentException(
          "selected: mask of shape %s for axis %d of shape %s"
              .formatted(mask.layout(), resolved, x.layout()));
    }
    boolean[] isSelected = (boolean[]) mask.array();
    int[] indices = IntStream.range(0, isSelected.length).filter(i -> isSelected[i]).toArray();
    return Picks.of("selected", x, resolved, indices, 0);
  }

  static Picks padded(Tensor<?> x, int axis, int before, int after, double constant) {
    return padded("padded", x, axis, before, after, constant, (_, _) -> Picks.NONE);
  }

  /** Without the outermost element: {@code 3 2 1 2 3 2 1}. */
  static Picks paddedByReflection(Tensor<?> x, int axis, int before, int after) {
    checkMirror("paddedByReflection", x, axis, before, after, 1);
    return padded(
        "paddedByReflection",
        x,
        axis,
        before,
        after,
        0,
        (index, extent) -> index < 0 ? -index : 2 * (extent - 1) - index);
  }

  /** With the outermost element: {@code 2 1 1 2 3 3 2}. */
  static Picks paddedBySymmetry(Tensor<?> x, int axis, int before, int after) {
    checkMirror("paddedBySymmetry", x, axis, before, after, 0);
    return padded(
        "paddedBySymmetry",
        x,
        axis,
        before,
        after,
        0,
        (index, extent) -> index < 0 ? -1 - index : 2 * extent - 1 - index);
  }

  /** Where an index beyond the elements of an axis is taken from. */
  private interface Beyond {
    int index(int index, int extent);
  }

  private static Picks padded(
      String operation,
      Tensor<?> x,
      int axis,
      int before,
      int after,
      double constant,
      Beyond beyond) {
    int resolved = x.layout().axis(operation, axis);
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "%s: %d before and %d after axis %d".formatted(operation, before, after, resolved));
    }
    int extent = x.layout().dimension(resolved);
    int[] indices = new int[Math.addExact(extent, Math.addExact(before, after))];
    Arrays.setAll(
        indices,
        i -> {
          int index = i - before;
          return 0 <= index && index < extent ? index : beyond.index(index, extent);
        });
    return Picks.of(operation, x, resolved, indices, constant);
  }

  /** A mirror shows no more than there is. */
  private static void checkMirror(
      String operation, Tensor<?> x, int axis, int before, int after, int hidden) {
    int resolved = x.layout().axis(operation, axis);
    int most = x.layout().dimension(resolved) - hidden;
    if (before > most || after > most) {
      throw new IllegalArgumentException(
          "%s: %d before and %d after axis %d of shape %s"
              .formatted(operation, before, after, resolved, x.layout()));
    }
  }
}
