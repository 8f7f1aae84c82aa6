package dev.martlet.kernel;

/**
 * A matrix that lies somewhere in an array: by rows, by columns, or as a part of another one.
 *
 * @param array where the elements are
 * @param offset where the first one is
 * @param rows the number of rows
 * @param columns the number of columns
 * @param rowStep the distance between neighbours in a column
 * @param columnStep the distance between neighbours in a row
 * @param <A> the type of the array
 */
public record Matrix<A>(A array, int offset, int rows, int columns, int rowStep, int columnStep) {

  /**
   * Makes a matrix that lies row by row.
   *
   * @param array where the elements are
   * @param offset where the first one is
   * @param rows the number of rows
   * @param columns the number of columns
   * @param <A> the type of the array
   * @return the matrix
   */
  public static <A> Matrix<A> of(A array, int offset, int rows, int columns) {
    return new Matrix<>(array, offset, rows, columns, columns, 1);
  }

  /**
   * Exchanges rows and columns, without a copy.
   *
   * @return the matrix in the same array
   */
  public Matrix<A> transposed() {
    return new Matrix<>(array, offset, columns, rows, columnStep, rowStep);
  }

  /** Where an element is. */
  int at(int row, int column) {
    return offset + row * rowStep + column * columnStep;
  }

  /** The rows of a range. */
  Matrix<A> rowRange(int from, int to) {
    return new Matrix<>(array, at(from, 0), to - from, columns, rowStep, columnStep);
  }

  /** The columns of a range. */
  Matrix<A> columnRange(int from, int to) {
    return new Matrix<>(array, at(0, from), rows, to - from, rowStep, columnStep);
  }
}
