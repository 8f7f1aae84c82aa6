package dev.martlet.tensor;

import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Threads;
import dev.martlet.shape.Shape;
import java.util.Arrays;

/**
 * A stack of matrices that are decomposed one by one, each as a fresh array of {@code double}s; and
 * what the derivatives of decompositions have in common.
 *
 * @param stack the shape of the stack
 * @param elements all matrices
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record MatrixStack(Shape stack, double[] elements) {
  private static final Pairwise QUOTIENT =
      Pairwise.passive("quotient", (x, y) -> x == 0 ? 0 : x / y);

  static MatrixStack of(String operation, Tensor<?> a) {
    a.dtype().kernels(operation);
    if (a.rank() < 2) {
      throw new IllegalArgumentException(
          "%s: shape %s is no matrix".formatted(operation, a.layout()));
    }
    return new MatrixStack(a.layout(), a.dtype().storage().toDoubles(a.array()));
  }

  int rows() {
    return stack.dimension(stack.rank() - 2);
  }

  int columns() {
    return stack.dimension(stack.rank() - 1);
  }

  /** The lesser of rows and columns. */
  int common() {
    return Math.min(rows(), columns());
  }

  int count() {
    return stack.product(0, stack.rank() - 2);
  }

  /** The shape of a stack of as many matrices of other extents. */
  Shape with(int rows, int columns) {
    return stack.with(stack.rank() - 2, rows).with(stack.rank() - 1, columns);
  }

  /** Works on a copy of one matrix, given its number. */
  interface Visitor {
    void visit(int index, double[] matrix);
  }

  void forEach(Visitor visitor) {
    int size = rows() * columns();
    Threads.forRange(
        count(),
        1,
        10.0 * size * common(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            visitor.visit(i, Arrays.copyOfRange(elements, i * size, (i + 1) * size));
          }
        });
  }

  /** Puts one part among those of all matrices. */
  static void put(double[] part, double[] all, int index) {
    System.arraycopy(part, 0, all, index * part.length, part.length);
  }

  /** {@code x[i, j] / (w[j] - w[i])}, and 0 on the diagonal; 0 where x is 0. */
  static <S> Tensor<S> dividedByGaps(Tensor<S> x, Tensor<S> w) {
    Tensor<S> gaps = w.expanded(-2).minus(w.expanded(-1));
    return Broadcast.value(QUOTIENT, x.minus(x.banded(0, 0)), gaps);
  }

  /** {@code X S^-1} for the diagonal matrix of s; 0 where X is 0. */
  static <S> Tensor<S> dividedByColumns(Tensor<S> x, Tensor<S> s) {
    return Broadcast.value(QUOTIENT, x, s.expanded(-2));
  }

  /** The matrices with these numbers on their diagonals. */
  static <S> Tensor<S> diagonal(Tensor<S> numbers) {
    return Tensor.eye(numbers.dtype(), numbers.dimension(-1)).times(numbers.expanded(-2));
  }
}
