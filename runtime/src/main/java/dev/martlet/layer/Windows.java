package dev.martlet.layer;

import dev.martlet.tensor.DType;
import dev.martlet.tensor.Sliding;
import dev.martlet.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The filters that layers with a sliding window start with. */
final class Windows {
  private Windows() {}

  /** Of shape {@code [window..., in, out]}. */
  static <S> Tensor<S> filter(
      String layer,
      int axes,
      DType<S> dtype,
      List<Integer> window,
      int in,
      int out,
      Initializer initializer,
      RandomGenerator random) {
    if (window.size() != axes) {
      throw new IllegalArgumentException(
          "%s: a window of %d extents, needs %d".formatted(layer, window.size(), axes));
    }
    int[] shape = new int[axes + 2];
    for (int axis = 0; axis < axes; axis++) {
      shape[axis] = window.get(axis);
      if (shape[axis] <= 0) {
        throw new IllegalArgumentException("%s: a window of extents %s".formatted(layer, window));
      }
    }
    if (in <= 0 || out <= 0) {
      throw new IllegalArgumentException(
          "%s: from %d channels to %d, needs one or more".formatted(layer, in, out));
    }
    shape[axes] = in;
    shape[axes + 1] = out;
    return initializer.create(dtype, random, shape);
  }

  /** Of shape {@code [window..., in, out]}, where an input is part of its own outputs only. */
  static <S> Tensor<S> separateFilters(
      String layer,
      int axes,
      DType<S> dtype,
      List<Integer> window,
      int in,
      int out,
      Initializer initializer,
      RandomGenerator random) {
    List<Tensor<S>> filters = new ArrayList<>();
    filters.add(filter(layer, axes, dtype, window, Math.min(in, 1), out, initializer, random));
    while (filters.size() < in) {
      filters.add(filter(layer, axes, dtype, window, 1, out, initializer, random));
    }
    return Tensor.concat(filters, axes);
  }

  /** Of shape {@code [window..., out, in]}, with the same numbers. */
  static <S> Tensor<S> turned(Tensor<S> filter) {
    int[] axes = new int[filter.rank()];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis;
    }
    axes[axes.length - 1] = axes.length - 2;
    axes[axes.length - 2] = axes.length - 1;
    return filter.transposed(axes);
  }

  /** How many channels of the input an output sees. */
  static int channels(String layer, int in, Sliding sliding) {
    if (in % sliding.groups() != 0) {
      throw new IllegalArgumentException(
          "%s: %d channels in %d groups".formatted(layer, in, sliding.groups()));
    }
    return in / sliding.groups();
  }
}
