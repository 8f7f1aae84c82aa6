package dev.martlet.kernel;

import java.util.function.Function;

/**
 * All loops over arrays of one floating-point type, by the implementations that suit this machine.
 *
 * @param storage making and copying arrays
 * @param values the loop of a function
 * @param partials the loop of a function's derivative
 * @param pairs the loop of a function of two arguments
 * @param pairsByFirst the loop of its derivative by the first argument
 * @param pairsBySecond the loop of its derivative by the second argument
 * @param chained the product of a cotangent and a partial derivative: 0 where either is 0, also if
 *     the other one is infinite or {@code NaN}
 * @param reductions sums and their like
 * @param products products of matrices
 * @param softmax the softmax of rows
 * @param rows linear combinations of rows
 * @param <A> the type of the arrays
 */
public record Kernels<A>(
    Storage<A> storage,
    Function<Pointwise, UnaryLoop<A>> values,
    Function<Pointwise, BinaryLoop<A>> partials,
    Function<Pairwise, BinaryLoop<A>> pairs,
    Function<Pairwise, BinaryLoop<A>> pairsByFirst,
    Function<Pairwise, BinaryLoop<A>> pairsBySecond,
    BinaryLoop<A> chained,
    Reductions<A> reductions,
    Products<A> products,
    Softmax<A> softmax,
    Rows<A> rows) {

  /** Loops over {@code float}s. */
  public static final Kernels<float[]> FLOATS = floats(VectorApi.IS_PRESENT);

  /** Loops over {@code double}s. */
  public static final Kernels<double[]> DOUBLES = doubles(VectorApi.IS_PRESENT);

  static Kernels<float[]> floats(boolean withVectorApi) {
    var reductions = withVectorApi ? new VectorFloatReductions() : new FloatReductions();
    return new Kernels<>(
        Storages.FLOATS,
        Pointwise::floats,
        Pointwise::floatPartials,
        Pairwise::floats,
        Pairwise::floatsByFirst,
        Pairwise::floatsBySecond,
        Pairwise.CHAINED.floats(),
        reductions,
        floatProducts(withVectorApi ? new VectorFloatProducts() : new FloatProducts()),
        withVectorApi ? new VectorFloatSoftmax(reductions) : new FloatSoftmax(reductions),
        withVectorApi ? new VectorFloatRows() : new FloatRows());
  }

  static Kernels<double[]> doubles(boolean withVectorApi) {
    var reductions = withVectorApi ? new VectorDoubleReductions() : new DoubleReductions();
    return new Kernels<>(
        Storages.DOUBLES,
        Pointwise::doubles,
        Pointwise::doublePartials,
        Pairwise::doubles,
        Pairwise::doublesByFirst,
        Pairwise::doublesBySecond,
        Pairwise.CHAINED.doubles(),
        reductions,
        doubleProducts(withVectorApi ? new VectorDoubleProducts() : new DoubleProducts()),
        new DoubleSoftmax(reductions),
        new DoubleRows());
  }

  /** Those of a native library, if it was asked for and is there. */
  private static Products<float[]> floatProducts(Products<float[]> ours) {
    return OpenBlas.asked()
        .<Products<float[]>>map(library -> new BlasFloatProducts(library, ours))
        .orElse(ours);
  }

  private static Products<double[]> doubleProducts(Products<double[]> ours) {
    return OpenBlas.asked()
        .<Products<double[]>>map(library -> new BlasDoubleProducts(library, ours))
        .orElse(ours);
  }
}
