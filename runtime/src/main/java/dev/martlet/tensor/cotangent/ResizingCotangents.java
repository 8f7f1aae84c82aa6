package dev.martlet.tensor.cotangent;

import static dev.martlet.DifferentialOperators.withoutDerivative;

import dev.martlet.tensor.Resizing;
import dev.martlet.tensor.Tensor;

/** The cotangents of resizing, which is linear: a matrix for rows and one for columns. */
public final class ResizingCotangents {
  private ResizingCotangents() {}

  /**
   * Original: {@code y[i, j] = x[floor((i + 1/2) oldHeight / height), ...]}. Adjoint: {@code
   * dx[floor(...), ...] += dy[i, j]}.
   *
   * @param x the images
   * @param height the new height
   * @param width the new width
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "nearest", in = Resizing.class)
  public static <S> Tensor<S> nearest(Tensor<S> x, int height, int width, Tensor<S> cotangent) {
    Tensor<S> rows = Resizing.nearest(units(x, 1), height, 1);
    Tensor<S> columns = Resizing.nearest(units(x, 2), width, 1);
    return resized(cotangent, rows.reshaped(height, -1), columns.reshaped(width, -1));
  }

  /**
   * Original: {@code y = A x B^T, where two elements of a row of A and B are not 0}. Adjoint:
   * {@code dx += A^T dy B}.
   *
   * @param x the images
   * @param height the new height
   * @param width the new width
   * @param cotangent the result's cotangent
   * @param <S> the scalar type
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "bilinear", in = Resizing.class)
  public static <S> Tensor<S> bilinear(Tensor<S> x, int height, int width, Tensor<S> cotangent) {
    Tensor<S> rows = Resizing.bilinear(units(x, 1), height, 1);
    Tensor<S> columns = Resizing.bilinear(units(x, 2), width, 1);
    return resized(cotangent, rows.reshaped(height, -1), columns.reshaped(width, -1));
  }

  /** As many images as an axis has pixels, each with another one of them white. */
  private static <S> Tensor<S> units(Tensor<S> x, int axis) {
    int extent = x.dimension(axis);
    return Tensor.eye(withoutDerivative(x).dtype(), extent).reshaped(1, extent, 1, extent);
  }

  private static <S> Tensor<S> resized(Tensor<S> change, Tensor<S> rows, Tensor<S> columns) {
    return change.contracted(rows, "bijc,ih->bhjc").contracted(columns, "bhjc,jw->bhwc");
  }
}
