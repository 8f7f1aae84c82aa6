package dev.martlet.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Attention: for each of some queries the mean of some values, weighted by the softmax of the
 * products of the query with the values' keys; one problem after the other, each by products of
 * matrices.
 *
 * @param kernels all loops
 * @param problems how many problems lie one after the other
 * @param queries queries of each problem
 * @param keys keys of each problem, and values
 * @param depth elements of a query and of a key
 * @param width elements of a value
 * @param isSeen for each problem, query and key whether it is seen; null for all
 * @param <A> the type of the arrays
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Attending<A>(
    Kernels<A> kernels,
    int problems,
    int queries,
    int keys,
    int depth,
    int width,
    boolean @Nullable [] isSeen) {

  private int scores() {
    return queries * keys;
  }

  private double factor() {
    return 1 / Math.sqrt(depth);
  }

  private Matrix<A> queries(A q, int problem) {
    return Matrix.of(q, problem * queries * depth, queries, depth);
  }

  private Matrix<A> keys(A k, int problem) {
    return Matrix.of(k, problem * keys * depth, keys, depth);
  }

  private Matrix<A> values(A v, int problem) {
    return Matrix.of(v, problem * keys * width, keys, width);
  }

  private Matrix<A> results(A z, int problem) {
    return Matrix.of(z, problem * queries * width, queries, width);
  }

  private Matrix<A> scores(A s, int offset) {
    return Matrix.of(s, offset, queries, keys);
  }

  /**
   * Weighs the values by how well their keys match, and keeps the weights of one problem at a time
   * only.
   *
   * @param q the queries
   * @param k the keys
   * @param v the values
   * @param z the result
   */
  public void forward(A q, A k, A v, A z) {
    forProblems(
        (from, to) -> {
          A p = kernels.storage().allocate(scores());
          for (int problem = from; problem < to; problem++) {
            weigh(q, k, problem, p, 0);
            kernels.products().setProduct(scores(p, 0), values(v, problem), results(z, problem));
          }
        });
  }

  /**
   * Does the same, and keeps all weights.
   *
   * @param q the queries
   * @param k the keys
   * @param v the values
   * @param p the weights: a row for each query
   * @param z the result
   */
  public void forward(A q, A k, A v, A p, A z) {
    forProblems(
        (from, to) -> {
          for (int problem = from; problem < to; problem++) {
            int offset = problem * scores();
            weigh(q, k, problem, p, offset);
            kernels
                .products()
                .setProduct(scores(p, offset), values(v, problem), results(z, problem));
          }
        });
  }

  /** A query that sees nothing has weights of 0. */
  private void weigh(A q, A k, int problem, A p, int offset) {
    kernels
        .products()
        .setProduct(queries(q, problem), keys(k, problem).transposed(), scores(p, offset));
    kernels.rows().scale(p, offset, offset + scores(), factor(), p);
    hide(p, problem, offset, Double.NEGATIVE_INFINITY);
    if (keys > 0) {
      kernels.softmax().softmax(p, offset, queries, keys, p);
    }
    for (int query = 0; isSeen != null && query < queries; query++) {
      if (isBlind((problem * queries + query) * keys)) {
        kernels.storage().fill(p, offset + query * keys, offset + (query + 1) * keys, 0);
      }
    }
  }

  private void hide(A s, int problem, int offset, double filling) {
    for (int i = 0; isSeen != null && i < scores(); i++) {
      if (!isSeen[problem * scores() + i]) {
        kernels.storage().set(s, offset + i, filling);
      }
    }
  }

  private boolean isBlind(int from) {
    for (int i = from; isSeen != null && i < from + keys; i++) {
      if (isSeen[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the cotangent of the result back to the arguments.
   *
   * @param q the queries
   * @param k the keys
   * @param v the values
   * @param p the weights
   * @param dz the cotangent of the result
   * @param dq the cotangent of the queries
   * @param dk the cotangent of the keys
   * @param dv the cotangent of the values
   */
  public void backward(A q, A k, A v, A p, A dz, A dq, A dk, A dv) {
    var products = kernels.products();
    forProblems(
        (from, to) -> {
          A ds = kernels.storage().allocate(scores());
          for (int problem = from; problem < to; problem++) {
            int offset = problem * scores();
            Matrix<A> cotangent = results(dz, problem);
            products.setProduct(scores(p, offset).transposed(), cotangent, values(dv, problem));
            products.setProduct(cotangent, values(v, problem).transposed(), scores(ds, 0));
            hide(ds, problem, 0, 0);
            centre(p, offset, ds, factor());
            products.setProduct(scores(ds, 0), keys(k, problem), queries(dq, problem));
            products.setProduct(scores(ds, 0).transposed(), queries(q, problem), keys(dk, problem));
          }
        });
  }

  /**
   * Takes tangents of the arguments forward to the result.
   *
   * @param q the queries
   * @param k the keys
   * @param v the values
   * @param p the weights
   * @param dq the tangent of the queries
   * @param dk the tangent of the keys
   * @param dv the tangent of the values
   * @param dz the tangent of the result
   */
  public void pushForward(A q, A k, A v, A p, A dq, A dk, A dv, A dz) {
    var products = kernels.products();
    forProblems(
        (from, to) -> {
          A ds = kernels.storage().allocate(scores());
          for (int problem = from; problem < to; problem++) {
            int offset = problem * scores();
            products.setProduct(queries(dq, problem), keys(k, problem).transposed(), scores(ds, 0));
            products.addProduct(queries(q, problem), keys(dk, problem).transposed(), scores(ds, 0));
            hide(ds, problem, 0, 0);
            centre(p, offset, ds, factor());
            products.setProduct(scores(ds, 0), values(v, problem), results(dz, problem));
            products.addProduct(scores(p, offset), values(dv, problem), results(dz, problem));
          }
        });
  }

  /** The derivative of the softmax is its own transpose: {@code s = p * (s - sum(p * s))}. */
  private void centre(A p, int offset, A s, double factor) {
    for (int query = 0; query < queries; query++) {
      int row = query * keys;
      double mean = kernels.rows().dot(p, offset + row, s, row, keys);
      kernels.rows().weigh(p, offset + row, s, row, keys, mean, factor);
    }
  }

  private void forProblems(Threads.Range work) {
    double multiplications = (double) scores() * (depth + width + 10);
    Threads.forRange(problems, 1, multiplications / kernels.products().nominalRate(), work);
  }
}
