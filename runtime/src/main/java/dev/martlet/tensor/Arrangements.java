package dev.martlet.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shapes, orders of axes and places of elements, as the rules of {@code
 * dev.martlet.tensor.cotangent} ask for them. Nothing here is differentiated.
 */
public final class Arrangements {
  private Arrangements() {}

  /**
   * Gives the shape that a reduction over some axes has where it keeps dimensions.
   *
   * @param x what is reduced
   * @param axes the axes, which may count from the end
   * @return the shape, with 1 for each of the axes
   */
  public static int[] kept(Tensor<?> x, int... axes) {
    int[] kept = x.shape();
    for (int axis : axes) {
      kept[axis < 0 ? axis + kept.length : axis] = 1;
    }
    return kept;
  }

  /**
   * Gives the order of axes that undoes another one.
   *
   * @param axes the order, which may count from the end
   * @return the inverse of the permutation
   */
  public static int[] inverse(int... axes) {
    int[] inverse = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      inverse[axes[i] < 0 ? axes[i] + axes.length : axes[i]] = i;
    }
    return inverse;
  }

  /**
   * Gives the order of axes in which some stand behind all others.
   *
   * @param x a tensor
   * @param axes the axes, which may count from the end
   * @return the order
   */
  public static int[] movedLast(Tensor<?> x, int... axes) {
    int[] last = Arrays.stream(axes).map(axis -> axis < 0 ? axis + x.rank() : axis).toArray();
    IntStream others =
        IntStream.range(0, x.rank()).filter(axis -> Arrays.stream(last).noneMatch(i -> i == axis));
    return IntStream.concat(others, Arrays.stream(last)).toArray();
  }

  /**
   * Gives the order of axes in which rows and columns have changed places.
   *
   * @param x matrices
   * @return the order
   */
  public static int[] exchangedLast(Tensor<?> x) {
    return movedLast(x, x.rank() - 1, x.rank() - 2);
  }

  /**
   * Numbers elements as they lie in memory.
   *
   * @param x a tensor
   * @return the number of each element, of the tensor's shape
   */
  public static Tensor<Integer> places(Tensor<?> x) {
    return Layout.reshaped(Tensor.arange(DType.INTEGER, x.size()), x.layout());
  }

  /**
   * Gives the contraction of a result's cotangent with the other factor.
   *
   * @param equation the letters, as in {@code "ij,jk->ik"}
   * @param factor 0 for the cotangent of the first factor, 1 for that of the second one
   * @return {@code "ik,jk->ij"} or {@code "ik,ij->jk"}
   */
  public static String adjointEquation(String equation, int factor) {
    return Contraction.letters(equation).adjoint(factor == 0);
  }

  /**
   * Gives the shape in which what was added up within one factor has extent 1.
   *
   * @param x the factor
   * @param equation the letters
   * @param factor 0 for the first factor, 1 for the second one
   * @return the shape
   */
  public static int[] keptLetters(Tensor<?> x, String equation, int factor) {
    return Contraction.letters(equation).kept(x.layout(), factor == 0);
  }

  /**
   * Gives the extents of tensors along an axis.
   *
   * @param tensors the tensors
   * @param axis the axis, which may count from the end
   * @param <S> the scalar type
   * @return an extent for each
   */
  public static <S> List<Integer> extents(List<Tensor<S>> tensors, int axis) {
    return Joining.extents("extents", tensors, axis);
  }

  /**
   * Gives the axes between examples and channels.
   *
   * @param x images of shape {@code [batch, ..., channels]}
   * @return the axes
   */
  public static int[] positions(Tensor<?> x) {
    return IntStream.range(1, x.rank() - 1).toArray();
  }

  /**
   * Gives the shape for means of each channel over all else.
   *
   * @param x a tensor {@code [..., channels]}
   * @return four extents, of which the second and fourth are those that a mean is of
   */
  public static int[] asBatch(Tensor<?> x) {
    return new int[] {1, x.layout().product(0, x.rank() - 1), x.dimension(-1), 1};
  }

  /**
   * Gives the shape for means over the channels.
   *
   * @param x a tensor {@code [..., channels]}
   * @return four extents, of which the second and fourth are those that a mean is of
   */
  public static int[] asLayer(Tensor<?> x) {
    return new int[] {x.layout().product(0, x.rank() - 1), 1, 1, x.dimension(-1)};
  }

  /**
   * Gives the shape for means over positions and groups of channels.
   *
   * @param x a tensor {@code [batch, ..., channels]}
   * @param groups how many groups there are
   * @return four extents, of which the second and fourth are those that a mean is of
   */
  public static int[] asGroups(Tensor<?> x, int groups) {
    int positions = x.layout().product(1, x.rank() - 1);
    int channels = groups == 0 ? 0 : x.dimension(-1) / groups;
    return new int[] {x.dimension(0), positions, groups, channels};
  }

  /**
   * Gives the shape that the filter of a convolution channel by channel has as one in groups.
   *
   * @param filter a filter {@code [..., in, multiplier]}
   * @return {@code [..., 1, in * multiplier]}
   */
  public static int[] grouped(Tensor<?> filter) {
    int[] shape = filter.shape();
    int last = shape.length - 1;
    shape[last] *= shape[last - 1];
    shape[last - 1] = 1;
    return shape;
  }

  /**
   * Gives the shape of a filter that adds up each channel for itself, in as many groups.
   *
   * @param x images {@code [batch, ..., channels]}
   * @param window the extents of the window
   * @return {@code [..., 1, channels]}
   */
  public static int[] ofChannels(Tensor<?> x, List<Integer> window) {
    int[] shape = Arrays.copyOf(ConvolutionPlan.array(window), window.size() + 2);
    shape[window.size()] = 1;
    shape[window.size() + 1] = x.dimension(-1);
    return shape;
  }

  /**
   * Finds the first of the greatest elements that a window shows.
   *
   * @param x images of shape {@code [batch, ..., channels]}
   * @param window the extents of the window
   * @param sliding how it slides
   * @return their places, of the shape of the result of pooling
   */
  public static Tensor<Integer> greatestPlaces(Tensor<?> x, List<Integer> window, Sliding sliding) {
    PoolingPlan plan = PoolingPlan.of("maxPool", window.size(), x, window, sliding);
    return Tensor.owning(DType.INTEGER, plan.result(), plan.places(x));
  }
}
