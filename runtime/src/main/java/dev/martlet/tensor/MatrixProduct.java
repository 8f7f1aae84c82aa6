package dev.martlet.tensor;

import dev.martlet.kernel.Matrix;
import dev.martlet.kernel.Threads;
import dev.martlet.kernel.WholeProducts;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;
import dev.martlet.shape.Strided;
import java.util.Arrays;

/**
 * A product of two tensors that have been checked, as one of stacks of matrices.
 *
 * <p>A vector on the left is a row, one on the right is a column. Where the right operand is one
 * matrix for all, the left ones are one matrix, too.
 *
 * @param left a stack of matrices
 * @param right a stack of matrices
 * @param isLeftTransposed whether the left matrices are meant transposed
 * @param isRightTransposed whether the right matrices are meant transposed
 * @param stacked the shape of the product as a stack of matrices
 * @param result the shape of the product as the user sees it
 * @param <S> the scalar type
 */
record MatrixProduct<S>(
    Tensor<S> left,
    Tensor<S> right,
    boolean isLeftTransposed,
    boolean isRightTransposed,
    Shape stacked,
    Shape result) {

  static <S> MatrixProduct<S> of(
      String operation, Tensor<S> x, Tensor<S> y, boolean transposeFirst, boolean transposeSecond) {
    if (x.dtype() != y.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(operation, x.dtype(), y.dtype()));
    }
    if (x.rank() == 0 || y.rank() == 0) {
      throw new IllegalArgumentException(
          "%s: shapes %s and %s: a single number is no matrix; use times"
              .formatted(operation, x.layout(), y.layout()));
    }
    boolean isLeftTransposed = transposeFirst && x.rank() > 1;
    boolean isRightTransposed = transposeSecond && y.rank() > 1;
    Shape leftShape = x.rank() == 1 ? x.layout().inserted(0, 1) : x.layout();
    Shape rightShape = y.rank() == 1 ? y.layout().inserted(1, 1) : y.layout();
    int rows = extent(leftShape, isLeftTransposed, 2);
    int columns = extent(rightShape, isRightTransposed, 1);
    int depth = extent(leftShape, isLeftTransposed, 1);
    if (depth != extent(rightShape, isRightTransposed, 2)) {
      throw unfit(operation, x, y, isLeftTransposed, isRightTransposed);
    }
    Shape batch = Broadcasting.together(operation, batch(leftShape), batch(rightShape));
    Shape result = batch;
    if (x.rank() > 1) {
      result = result.inserted(result.rank(), rows);
    }
    if (y.rank() > 1) {
      result = result.inserted(result.rank(), columns);
    }
    if (rightShape.rank() == 2 && leftShape.rank() > 2 && !isLeftTransposed) {
      leftShape = Shape.of(leftShape.product(0, leftShape.rank() - 1), depth);
      batch = Shape.SCALAR;
      rows = leftShape.dimension(0);
    }
    return new MatrixProduct<>(
        Layout.reshaped(x, leftShape),
        Layout.reshaped(y, rightShape),
        isLeftTransposed,
        isRightTransposed,
        batch.inserted(batch.rank(), rows).inserted(batch.rank() + 1, columns),
        result);
  }

  private static IllegalArgumentException unfit(
      String operation, Tensor<?> x, Tensor<?> y, boolean transposeFirst, boolean transposeSecond) {
    int first = x.rank() == 1 ? 0 : x.rank() - (transposeFirst ? 2 : 1);
    int second = y.rank() == 1 ? 0 : y.rank() - (transposeSecond ? 1 : 2);
    return new IllegalArgumentException(
        "%s: shapes %s%s and %s%s do not fit: axis %d of the first has extent %d, axis %d of the second %d"
            .formatted(
                operation,
                x.layout(),
                transposeFirst ? " transposed" : "",
                y.layout(),
                transposeSecond ? " transposed" : "",
                first,
                x.layout().dimension(first),
                second,
                y.layout().dimension(second)));
  }

  private static int extent(Shape shape, boolean isTransposed, int fromEnd) {
    return shape.dimension(shape.rank() - (isTransposed ? 3 - fromEnd : fromEnd));
  }

  private static Shape batch(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.toArray(), shape.rank() - 2));
  }

  Tensor<S> value(String operation) {
    return Layout.reshaped(
        product(operation, left, right, isLeftTransposed, isRightTransposed, stacked), result);
  }

  /** {@code dx = dz y^T}. */
  Tensor<S> byFirst(String operation, Tensor<S> dz, Shape shape) {
    Tensor<S> cotangent = Layout.reshaped(dz, stacked);
    Tensor<S> product =
        isLeftTransposed
            ? product(operation, right, cotangent, isRightTransposed, true)
            : product(operation, cotangent, right, false, !isRightTransposed);
    return Layout.reshaped(Layout.unstretched(product, left.layout()), shape);
  }

  /** {@code dy = x^T dz}. */
  Tensor<S> bySecond(String operation, Tensor<S> dz, Shape shape) {
    Tensor<S> cotangent = Layout.reshaped(dz, stacked);
    Tensor<S> product =
        isRightTransposed
            ? product(operation, cotangent, left, true, isLeftTransposed)
            : product(operation, left, cotangent, !isLeftTransposed, false);
    return Layout.reshaped(Layout.unstretched(product, right.layout()), shape);
  }

  private static <S> Tensor<S> product(
      String operation, Tensor<S> x, Tensor<S> y, boolean transposeFirst, boolean transposeSecond) {
    Shape batch = Broadcasting.together(operation, batch(x.layout()), batch(y.layout()));
    int rows = extent(x.layout(), transposeFirst, 2);
    int columns = extent(y.layout(), transposeSecond, 1);
    Shape shape = batch.inserted(batch.rank(), rows).inserted(batch.rank() + 1, columns);
    return product(operation, x, y, transposeFirst, transposeSecond, shape);
  }

  private static <S> Tensor<S> product(
      String operation,
      Tensor<S> x,
      Tensor<S> y,
      boolean transposeFirst,
      boolean transposeSecond,
      Shape shape) {
    x.dtype().numbers(operation);
    boolean isWhole = !x.dtype().isDifferentiable();
    Tensor<S> result =
        isWhole ? TensorMemory.zeros(x.dtype(), shape) : TensorMemory.unset(x.dtype(), shape);
    Object z = result.array();
    Shape batch = batch(shape);
    int[] leftOffsets = offsets(x.layout(), batch);
    int[] rightOffsets = offsets(y.layout(), batch);
    int rows = shape.dimension(shape.rank() - 2);
    int columns = shape.dimension(shape.rank() - 1);
    int depth = extent(x.layout(), transposeFirst, 1);
    Object first = x.array();
    Object second = y.array();
    Threads.forRange(
        batch.size(),
        1,
        0.02 * rows * columns * depth,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Matrix<Object> a = matrix(first, leftOffsets[i], rows, depth, transposeFirst);
            Matrix<Object> b = matrix(second, rightOffsets[i], depth, columns, transposeSecond);
            Matrix<Object> c = Matrix.of(z, i * rows * columns, rows, columns);
            if (isWhole) {
              WholeProducts.addProduct(a, b, c);
            } else {
              x.dtype().kernels(operation).products().setProduct(a, b, c);
            }
          }
        });
    return result;
  }

  private static Matrix<Object> matrix(
      Object array, int offset, int rows, int columns, boolean isTransposed) {
    return isTransposed
        ? Matrix.of(array, offset, columns, rows).transposed()
        : Matrix.of(array, offset, rows, columns);
  }

  /** Where the matrix for each element of a batch begins. */
  private static int[] offsets(Shape shape, Shape batch) {
    int[] offsets = new int[batch.size()];
    if (shape.rank() > 2) {
      int[] strides = Broadcasting.strides(batch(shape), batch);
      int size = shape.product(shape.rank() - 2, shape.rank());
      Strided walk = Strided.of(batch, strides, 0);
      walk.forEachRun(
          (index, offset) -> {
            for (int i = 0; i < walk.run(); i++) {
              offsets[index + i] = (offset + i * walk.step()) * size;
            }
          });
    }
    return offsets;
  }
}
