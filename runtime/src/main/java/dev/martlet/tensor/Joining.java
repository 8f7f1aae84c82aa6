package dev.martlet.tensor;

import dev.martlet.kernel.Storage;
import dev.martlet.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Puts tensors side by side along an axis, and takes them apart again. */
final class Joining {
  private Joining() {}

  static <S> Tensor<S> concat(String operation, List<Tensor<S>> tensors, int axis) {
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException("%s: there is no tensor".formatted(operation));
    }
    Tensor<S> first = tensors.getFirst();
    int resolved = first.layout().axis(operation, axis);
    int extent = 0;
    for (Tensor<S> each : tensors) {
      if (each.dtype() != first.dtype()) {
        throw new IllegalArgumentException(
            "%s: tensors of %s and %s".formatted(operation, first.dtype(), each.dtype()));
      }
      if (each.rank() != first.rank()
          || !each.layout().with(resolved, 0).equals(first.layout().with(resolved, 0))) {
        throw new IllegalArgumentException(
            "%s: shapes %s and %s differ in another axis than %d"
                .formatted(operation, first.layout(), each.layout(), resolved));
      }
      extent = Math.addExact(extent, each.layout().dimension(resolved));
    }
    Shape shape = first.layout().with(resolved, extent);
    Storage<Object> storage = first.dtype().storage();
    Object joined = storage.allocate(shape.size());
    int outer = shape.product(0, resolved);
    int row = shape.product(resolved, shape.rank());
    int start = 0;
    for (Tensor<S> each : tensors) {
      int length = each.layout().product(resolved, shape.rank());
      Object array = each.array();
      for (int i = 0; i < outer; i++) {
        storage.copy(array, i * length, joined, i * row + start, length);
      }
      start += length;
    }
    return Tensor.owning(first.dtype(), shape, joined);
  }

  static <S> Tensor<S> stack(List<Tensor<S>> tensors, int axis) {
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException("stack: there is no tensor");
    }
    Tensor<S> first = tensors.getFirst();
    int resolved = axis < 0 ? axis + first.rank() + 1 : axis;
    if (resolved < 0 || resolved > first.rank()) {
      throw new IllegalArgumentException(
          "stack: no place %d for an axis in shape %s".formatted(axis, first.layout()));
    }
    List<Tensor<S>> expanded = new ArrayList<>();
    for (Tensor<S> each : tensors) {
      if (!each.layout().equals(first.layout())) {
        throw new IllegalArgumentException(
            "stack: shapes %s and %s differ".formatted(first.layout(), each.layout()));
      }
      expanded.add(Layout.reshaped(each, each.layout().inserted(resolved, 1)));
    }
    return concat("stack", expanded, resolved);
  }

  /** Takes apart: each part has one of the extents along the axis. */
  static <S> List<Tensor<S>> split(String operation, Tensor<S> x, int axis, List<Integer> extents) {
    int resolved = x.layout().axis(operation, axis);
    int sum = extents.stream().mapToInt(Integer::intValue).sum();
    if (sum != x.layout().dimension(resolved) || extents.stream().anyMatch(extent -> extent < 0)) {
      throw new IllegalArgumentException(
          "%s: %s do not make up axis %d of shape %s"
              .formatted(operation, extents, resolved, x.layout()));
    }
    List<Tensor<S>> parts = new ArrayList<>();
    int from = 0;
    for (int extent : extents) {
      parts.add(Views.sliced(x, resolved, from, from + extent, 1).value(x));
      from += extent;
    }
    return List.copyOf(parts);
  }

  static <S> List<Tensor<S>> unstack(Tensor<S> x, int axis) {
    int resolved = x.layout().axis("unstacked", axis);
    List<Tensor<S>> parts = new ArrayList<>();
    for (int i = 0; i < x.layout().dimension(resolved); i++) {
      parts.add(Views.at(x, resolved, i).value(x));
    }
    return List.copyOf(parts);
  }

  /** The extents of tensors along an axis. */
  static <S> List<Integer> extents(String operation, List<Tensor<S>> tensors, int axis) {
    return tensors.stream()
        .map(each -> each.layout().dimension(each.layout().axis(operation, axis)))
        .toList();
  }
}
