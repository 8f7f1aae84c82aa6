package dev.martlet.kernel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with arrays of any numbers, whole ones too: arithmetic and reductions without
 * derivatives.
 *
 * @param storage making and copying arrays
 * @param values the loop of a function; null where it gives no such number
 * @param pairs the loop of a function of two arguments; null where it gives no such number
 * @param reductions sums and their like
 * @param <A> the type of the arrays
 */
public record Numbers<A>(
    Storage<A> storage,
    Function<Pointwise, @Nullable UnaryLoop<A>> values,
    Function<Pairwise, @Nullable BinaryLoop<A>> pairs,
    Reducer<A> reductions) {

  /** Loops over {@code float}s. */
  public static final Numbers<float[]> FLOATS = of(Kernels.FLOATS);

  /** Loops over {@code double}s. */
  public static final Numbers<double[]> DOUBLES = of(Kernels.DOUBLES);

  /** Loops over {@code int}s, which overflow as Java's do. */
  public static final Numbers<int[]> INTS =
      new Numbers<>(
          Storages.INTS, IntArithmetic::values, IntArithmetic::pairs, new IntReductions());

  /** Loops over {@code long}s, which overflow as Java's do. */
  public static final Numbers<long[]> LONGS =
      new Numbers<>(
          Storages.LONGS, LongArithmetic::values, LongArithmetic::pairs, new LongReductions());

  private static <A> Numbers<A> of(Kernels<A> kernels) {
    return new Numbers<>(
        kernels.storage(),
        function -> kernels.values().apply(function),
        function -> kernels.pairs().apply(function),
        kernels.reductions());
  }
}
