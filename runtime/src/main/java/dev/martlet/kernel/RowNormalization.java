package dev.martlet.kernel;

/**
 * Normalizations of rows: each row has its own mean and variance.
 *
 * @param kernels all loops
 * @param height how many rows
 * @param width elements of each row, each a channel of its own
 * @param <A> the type of the arrays
 */
public record RowNormalization<A>(Kernels<A> kernels, int height, int width)
    implements Normalizing<A> {

  @Override
  public int factors() {
    return height;
  }

  @Override
  public void normalize(A x, double epsilon, A n, double[] r) {
    Rows<A> rows = kernels.rows();
    forRows(
        row -> {
          int from = row * width;
          double mean = kernels.reductions().run(Fold.SUM, x, from, from + width) / width;
          rows.shift(x, from, width, mean, n);
          double variance = rows.dot(n, from, n, from, width) / width;
          r[row] = 1 / Math.sqrt(variance + epsilon);
          rows.scale(n, from, from + width, r[row], n);
        });
  }

  @Override
  public void affine(A x, A scale, A offset, A y) {
    forRows(row -> kernels.rows().multiplyAdd(x, row * width, scale, offset, y));
  }

  @Override
  public void backward(A dy, A n, double[] r, A scale, A dx) {
    Rows<A> rows = kernels.rows();
    forRows(
        row -> {
          int from = row * width;
          rows.multiply(dy, from, scale, dx);
          double mean = kernels.reductions().run(Fold.SUM, dx, from, from + width) / width;
          double correlation = rows.dot(dx, from, n, from, width) / width;
          rows.blend(dx, r[row], n, -correlation * r[row], from, width, -mean * r[row]);
        });
  }

  @Override
  public void backwardToChannels(A dy, A n, double[] scale, double[] offset) {
    for (int row = 0; row < height; row++) {
      kernels.rows().addTo(dy, row * width, offset);
      kernels.rows().addProductsTo(dy, n, row * width, scale);
    }
  }

  @Override
  public void forward(A dx, A n, double[] r, A scale, A dScale, A dOffset, A dy) {
    Rows<A> rows = kernels.rows();
    forRows(
        row -> {
          int from = row * width;
          double mean = kernels.reductions().run(Fold.SUM, dx, from, from + width) / width;
          double correlation = rows.dot(dx, from, n, from, width) / width;
          kernels.storage().copy(dx, from, dy, from, width);
          rows.blend(dy, r[row], n, -correlation * r[row], from, width, -mean * r[row]);
          rows.multiplyAdd(dy, from, scale, dOffset, dy);
          for (int i = 0; i < width; i++) {
            double change = kernels.storage().get(n, from + i) * kernels.storage().get(dScale, i);
            kernels.storage().set(dy, from + i, kernels.storage().get(dy, from + i) + change);
          }
        });
  }

  private interface Row {
    void run(int row);
  }

  private void forRows(Row work) {
    Threads.forRange(
        height,
        1,
        1.0 * width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            work.run(row);
          }
        });
  }
}
