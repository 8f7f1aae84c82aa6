package dev.martlet.tensor;

import dev.martlet.DoubleDifferential;
import dev.martlet.FloatDifferential;
import dev.martlet.ToDoublePullback;
import dev.martlet.ToFloatPullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.shape.Shape;

/**
 * How tensors are made. Written as {@code Tensor.of(...)}: a class of its own only since {@link
 * Tensor} has another subject.
 */
public abstract sealed class TensorMaking permits TensorNesting {
  TensorMaking() {}

  /**
   * Makes a tensor from the elements row by row.
   *
   * @param values the elements, which are copied
   * @param shape the extents of the axes; none for a single number
   * @return the tensor
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  public static Tensor<Float> of(float[] values, int... shape) {
    return of(DType.FLOAT, values.clone(), values.length, shape);
  }

  /**
   * Makes a tensor from the elements row by row.
   *
   * @param values the elements, which are copied
   * @param shape the extents of the axes; none for a single number
   * @return the tensor
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  public static Tensor<Double> of(double[] values, int... shape) {
    return of(DType.DOUBLE, values.clone(), values.length, shape);
  }

  /**
   * Makes a tensor from the elements row by row.
   *
   * @param values the elements, which are copied
   * @param shape the extents of the axes; none for a single number
   * @return the tensor
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  public static Tensor<Integer> of(int[] values, int... shape) {
    return of(DType.INTEGER, values.clone(), values.length, shape);
  }

  /**
   * Makes a tensor from the elements row by row.
   *
   * @param values the elements, which are copied
   * @param shape the extents of the axes; none for a single number
   * @return the tensor
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  public static Tensor<Long> of(long[] values, int... shape) {
    return of(DType.LONG, values.clone(), values.length, shape);
  }

  /**
   * Makes a tensor from the elements row by row.
   *
   * @param values the elements, which are copied
   * @param shape the extents of the axes; none for a single number
   * @return the tensor
   * @throws IllegalArgumentException if the elements do not fill the shape
   */
  public static Tensor<Boolean> of(boolean[] values, int... shape) {
    return of(DType.BOOLEAN, values.clone(), values.length, shape);
  }

  private static <S> Tensor<S> of(DType<S> dtype, Object array, int length, int... dimensions) {
    Shape shape = Shape.of(dimensions);
    if (shape.size() != length) {
      throw new IllegalArgumentException(
          "of: %d elements do not fill shape %s".formatted(length, shape));
    }
    return Tensor.owning(dtype, shape, array);
  }

  /**
   * Makes a tensor of rank 0.
   *
   * @param value its only element
   * @return the tensor
   */
  public static Tensor<Float> scalar(float value) {
    return Tensor.owning(DType.FLOAT, Shape.SCALAR, new float[] {value});
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param value the only element
   * @return the tensor with its pullback
   */
  @Derivative(of = "scalar")
  public static ValueWithPullback<Tensor<Float>, ToFloatPullback<Tensor<Float>>> scalarPullback(
      float value) {
    return new ValueWithPullback<>(scalar(value), dy -> (float) dy.item());
  }

  /**
   * Forward mode of {@link #scalar(float)}.
   *
   * @param value the only element
   * @return the tensor with its differential
   */
  @Derivative(of = "scalar")
  public static ValueWithDifferential<Tensor<Float>, FloatDifferential<Tensor<Float>>>
      scalarDifferential(float value) {
    return new ValueWithDifferential<>(scalar(value), TensorMaking::scalar);
  }

  /**
   * Makes a tensor of rank 0.
   *
   * @param value its only element
   * @return the tensor
   */
  public static Tensor<Double> scalar(double value) {
    return Tensor.owning(DType.DOUBLE, Shape.SCALAR, new double[] {value});
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param value the only element
   * @return the tensor with its pullback
   */
  @Derivative(of = "scalar")
  public static ValueWithPullback<Tensor<Double>, ToDoublePullback<Tensor<Double>>> scalarPullback(
      double value) {
    return new ValueWithPullback<>(scalar(value), dy -> dy.item());
  }

  /**
   * Forward mode of {@link #scalar(double)}.
   *
   * @param value the only element
   * @return the tensor with its differential
   */
  @Derivative(of = "scalar")
  public static ValueWithDifferential<Tensor<Double>, DoubleDifferential<Tensor<Double>>>
      scalarDifferential(double value) {
    return new ValueWithDifferential<>(scalar(value), TensorMaking::scalar);
  }

  /**
   * Makes a tensor of rank 0.
   *
   * @param value its only element
   * @return the tensor
   */
  public static Tensor<Integer> scalar(int value) {
    return Tensor.owning(DType.INTEGER, Shape.SCALAR, new int[] {value});
  }

  /**
   * Makes a tensor of rank 0.
   *
   * @param value its only element
   * @return the tensor
   */
  public static Tensor<Long> scalar(long value) {
    return Tensor.owning(DType.LONG, Shape.SCALAR, new long[] {value});
  }

  /**
   * Makes a tensor of rank 0.
   *
   * @param value its only element
   * @return the tensor
   */
  public static Tensor<Boolean> scalar(boolean value) {
    return Tensor.owning(DType.BOOLEAN, Shape.SCALAR, new boolean[] {value});
  }

  /**
   * Makes a tensor of zeros; of {@code false} for {@link DType#BOOLEAN}.
   *
   * @param dtype the type of the elements
   * @param shape the extents of the axes; none for a single number
   * @param <S> the scalar type
   * @return the tensor
   */
  public static <S> Tensor<S> zeros(DType<S> dtype, int... shape) {
    return zeros(dtype, Shape.of(shape));
  }

  static <S> Tensor<S> zeros(DType<S> dtype, Shape shape) {
    return TensorMemory.zeros(dtype, shape);
  }

  /**
   * Makes a tensor of ones; of {@code true} for {@link DType#BOOLEAN}.
   *
   * @param dtype the type of the elements
   * @param shape the extents of the axes; none for a single number
   * @param <S> the scalar type
   * @return the tensor
   */
  public static <S> Tensor<S> ones(DType<S> dtype, int... shape) {
    return full(dtype, 1, shape);
  }

  /**
   * Makes a tensor of equal elements.
   *
   * @param dtype the type of the elements
   * @param value the element, converted as by a cast; a {@code boolean} is whether it is not 0
   * @param shape the extents of the axes; none for a single number
   * @param <S> the scalar type
   * @return the tensor
   */
  public static <S> Tensor<S> full(DType<S> dtype, double value, int... shape) {
    return full(dtype, value, Shape.of(shape));
  }

  static <S> Tensor<S> full(DType<S> dtype, double value, Shape shape) {
    Tensor<S> full = TensorMemory.unset(dtype, shape);
    dtype.storage().fill(full.array(), 0, shape.size(), value);
    return full;
  }

  /**
   * Makes the unit matrix.
   *
   * @param dtype the type of the elements
   * @param size the number of rows and columns
   * @param <S> the scalar type
   * @return ones on the diagonal, and zeros
   */
  public static <S> Tensor<S> eye(DType<S> dtype, int size) {
    Shape shape = Shape.of(size, size);
    Object array = dtype.storage().allocate(shape.size());
    for (int i = 0; i < size; i++) {
      dtype.storage().set(array, i * size + i, 1);
    }
    return Tensor.owning(dtype, shape, array);
  }

  /**
   * Makes a tensor of rank 1 of numbers at equal distances, from 0.
   *
   * @param dtype the type of the elements
   * @param end what the numbers stay below
   * @param <S> the scalar type
   * @return {@code [0, 1, ..., end - 1]}
   */
  public static <S> Tensor<S> arange(DType<S> dtype, int end) {
    return arange(dtype, 0, end, 1);
  }

  /**
   * Makes a tensor of rank 1 of numbers at equal distances.
   *
   * @param dtype the type of the elements
   * @param start the first number
   * @param end what the numbers do not reach
   * @param step the distance, which may be negative
   * @param <S> the scalar type
   * @return {@code [start, start + step, ...]}, empty where {@code end} is on the other side
   * @throws IllegalArgumentException if {@code step} is 0
   */
  public static <S> Tensor<S> arange(DType<S> dtype, double start, double end, double step) {
    if (step == 0) {
      throw new IllegalArgumentException("arange: step is 0");
    }
    int size = (int) Math.max(0, Math.ceil((end - start) / step));
    return spaced(dtype, start, step, size);
  }

  /**
   * Makes a tensor of rank 1 of numbers at equal distances between two others.
   *
   * @param dtype the type of the elements
   * @param start the first number
   * @param end the last number, if there are two
   * @param count how many
   * @param <S> the scalar type
   * @return {@code [start, ..., end]}
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public static <S> Tensor<S> linspace(DType<S> dtype, double start, double end, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("linspace: negative count %d".formatted(count));
    }
    Tensor<S> spaced = spaced(dtype, start, count < 2 ? 0 : (end - start) / (count - 1), count);
    if (count > 1) {
      dtype.storage().set(spaced.array(), count - 1, end);
    }
    return spaced;
  }

  private static <S> Tensor<S> spaced(DType<S> dtype, double start, double step, int count) {
    Shape shape = Shape.of(count);
    Object array = dtype.storage().allocate(count);
    for (int i = 0; i < count; i++) {
      dtype.storage().set(array, i, start + i * step);
    }
    return Tensor.owning(dtype, shape, array);
  }

  /**
   * Makes rows that are 1 in one place, and 0 elsewhere.
   *
   * @param dtype the type of the elements
   * @param places for each row where the 1 is
   * @param classes the extent of the axis that is added as the last one
   * @param <S> the scalar type
   * @return the tensor of one axis more
   * @throws IndexOutOfBoundsException if a place is out of range
   */
  public static <S> Tensor<S> oneHot(DType<S> dtype, Tensor<Integer> places, int classes) {
    Shape shape = places.layout().inserted(places.rank(), classes);
    Object array = dtype.storage().allocate(shape.size());
    int[] indices = (int[]) places.array();
    for (int i = 0; i < indices.length; i++) {
      Indices.check("oneHot", indices[i], i, classes);
      dtype.storage().set(array, i * classes + indices[i], 1);
    }
    return Tensor.owning(dtype, shape, array);
  }
}
