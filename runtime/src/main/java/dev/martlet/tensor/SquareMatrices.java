package dev.martlet.tensor;

import dev.martlet.kernel.Factorizations;
import dev.martlet.kernel.Storage;
import dev.martlet.kernel.Threads;
import dev.martlet.shape.Shape;

/**
 * A stack of square matrices that have been factored; what is solved with them is computed in
 * {@code double} and rounded once.
 *
 * @param operation who asks, for messages
 * @param stack the shape of the stack
 * @param elements the matrices, or what they were factored into
 * @param pivots how rows were exchanged
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record SquareMatrices(String operation, Shape stack, double[] elements, int[] pivots) {

  /** Matrices as they are. */
  static SquareMatrices of(String operation, Tensor<?> x) {
    x.dtype().kernels(operation);
    if (x.rank() < 2 || x.dimension(-1) != x.dimension(-2)) {
      throw new IllegalArgumentException(
          "%s: shape %s is no square matrix, and no stack of them"
              .formatted(operation, x.layout()));
    }
    return new SquareMatrices(
        operation, x.layout(), x.dtype().storage().toDoubles(x.array()), new int[0]);
  }

  int extent() {
    return stack.dimension(stack.rank() - 1);
  }

  int count() {
    return stack.product(0, stack.rank() - 2);
  }

  /** Does something with each matrix, given its number and where it begins. */
  interface Visitor {
    void visit(int index, int offset);
  }

  void forEach(Visitor visitor) {
    int size = extent() * extent();
    Threads.forRange(
        count(),
        1,
        (double) size * extent(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            visitor.visit(i, i * size);
          }
        });
  }

  /** The lower factors of symmetric matrices. */
  SquareMatrices cholesky() {
    forEach(
        (index, offset) -> {
          int row = Factorizations.cholesky(elements, offset, extent());
          if (row >= 0) {
            throw new IllegalArgumentException(
                "%s: matrix %d of shape %s is not positive definite: row %d"
                    .formatted(operation, index, stack, row));
          }
        });
    return this;
  }

  /** The factors of matrices; {@code isAllowed} says whether singular ones may go on. */
  SquareMatrices lu(boolean isAllowed) {
    int n = extent();
    int[] exchanged = new int[Math.multiplyExact(count(), n)];
    forEach(
        (index, offset) -> {
          int row = Factorizations.lu(elements, offset, n, exchanged, index * n);
          if (row >= 0 && !isAllowed) {
            throw new IllegalArgumentException(
                "%s: matrix %d of shape %s is singular: row %d"
                    .formatted(operation, index, stack, row));
          }
        });
    return new SquareMatrices(operation, stack, elements, exchanged);
  }

  /** {@code A^-1 B} or {@code A^-T B} of factored matrices. */
  <S> Tensor<S> solved(Tensor<S> b, boolean isTransposed) {
    double[] x = b.dtype().storage().toDoubles(b.array());
    int columns = b.dimension(-1);
    int n = extent();
    forEach(
        (index, offset) ->
            Factorizations.solve(
                elements,
                offset,
                n,
                pivots,
                index * n,
                isTransposed,
                x,
                index * n * columns,
                columns));
    return tensor(b.dtype(), b.layout(), x);
  }

  /** {@code T^-1 B} or {@code T^-T B} of triangular matrices. */
  <S> Tensor<S> solvedTriangular(Tensor<S> b, boolean isLower, boolean isTransposed) {
    double[] x = b.dtype().storage().toDoubles(b.array());
    int columns = b.dimension(-1);
    int n = extent();
    forEach(
        (index, offset) ->
            Factorizations.solveTriangular(
                elements,
                offset,
                n,
                isLower,
                isTransposed,
                false,
                x,
                index * n * columns,
                columns));
    return tensor(b.dtype(), b.layout(), x);
  }

  void checkDiagonal() {
    int n = extent();
    forEach(
        (index, offset) -> {
          for (int i = 0; i < n; i++) {
            if (elements[offset + i * n + i] == 0) {
              throw new IllegalArgumentException(
                  "%s: matrix %d of shape %s is singular: row %d"
                      .formatted(operation, index, stack, i));
            }
          }
        });
  }

  /** Checks that right sides belong to the matrices. */
  void checkRightSides(Tensor<?> a, Tensor<?> b) {
    if (b.dtype() != a.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(operation, a.dtype(), b.dtype()));
    }
    int rank = stack.rank();
    if (b.rank() != rank || !stack.with(rank - 1, b.dimension(-1)).equals(b.layout())) {
      throw new IllegalArgumentException(
          "%s: matrices of shape %s and right sides of shape %s, where [..., n, n] and [..., n, k] are needed"
              .formatted(operation, stack, b.layout()));
    }
  }

  /** Doubles as a tensor, whose own they are from now on. */
  static <S> Tensor<S> tensor(DType<S> dtype, Shape shape, double[] elements) {
    if (dtype == DType.DOUBLE) {
      return Tensor.owning(dtype, shape, elements);
    }
    Storage<Object> storage = dtype.storage();
    Object array = storage.allocate(elements.length);
    for (int i = 0; i < elements.length; i++) {
      storage.set(array, i, elements[i]);
    }
    return Tensor.owning(dtype, shape, array);
  }

  /** The matrices of a stack, each transposed. */
  static <S> Tensor<S> transposed(Tensor<S> x) {
    return Layout.permuted(x, Layout.exchanged(x.rank(), x.rank() - 2, x.rank() - 1));
  }

  /** {@code (x + x^T) / 2}. */
  static <S> Tensor<S> symmetric(Tensor<S> x) {
    return x.plus(transposed(x)).times(0.5);
  }

  /** The identity for each matrix. */
  <S> Tensor<S> identities(DType<S> dtype) {
    return Layout.stretched(Tensor.eye(dtype, extent()), stack);
  }
}
