package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Numbers;
import dev.martlet.kernel.Pointwise;
import dev.martlet.kernel.Threads;
import dev.martlet.kernel.UnaryLoop;

/** Functions of each element of a tensor, with their derivatives in both modes. */
final class Elementwise {
  /** Threads begin at multiples of it: no two write to one line of the cache. */
  static final int UNIT = 1_024;

  private Elementwise() {}

  static <S> Tensor<S> value(Pointwise function, Tensor<S> x) {
    Numbers<Object> numbers = x.dtype().numbers(function.name());
    UnaryLoop<Object> known = numbers.values().apply(function);
    // Whole numbers that have none are told so.
    UnaryLoop<Object> loop =
        known != null ? known : x.dtype().kernels(function.name()).values().apply(function);
    Object array = x.array();
    Tensor<S> result = TensorMemory.unset(x.dtype(), x.layout());
    Object y = result.array();
    Threads.forRange(
        x.size(), UNIT, function.nanoseconds(), (from, to) -> loop.run(array, y, from, to));
    return result;
  }

  /** Original: {@code y = f(x)}. Adjoint: {@code dx += f'(x) * dy}. */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(
      Pointwise function, Tensor<S> x) {
    x.dtype().kernels(function.name());
    Tensor<S> y = value(function, x);
    return new ValueWithPullback<>(
        y,
        dy -> {
          Cotangents.check(function.name(), dy, y.dtype(), y.layout());
          return chained(function, x, y, dy);
        });
  }

  static <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Pointwise function, Tensor<S> x) {
    x.dtype().kernels(function.name());
    Tensor<S> y = value(function, x);
    return new ValueWithDifferential<>(
        y,
        dx -> {
          Cotangents.checkTangent(function.name(), dx, x);
          return chained(function, x, y, dx);
        });
  }

  private static <S> Tensor<S> chained(
      Pointwise function, Tensor<S> x, Tensor<S> y, Tensor<S> factor) {
    Kernels<Object> kernels = x.dtype().kernels(function.name());
    Object arguments = x.array();
    Object results = y.array();
    Object factors = factor.array();
    Tensor<S> result = TensorMemory.unset(x.dtype(), x.layout());
    Object product = result.array();
    var partials = kernels.partials().apply(function);
    Threads.forRange(
        x.size(),
        UNIT,
        function.nanoseconds() + 0.2,
        (from, to) ->
            inUnits(
                from,
                to,
                (start, end) -> {
                  partials.run(arguments, results, product, start, end);
                  kernels.chained().run(factors, product, product, start, end);
                }));
    return result;
  }

  /** Does one thing after the other with elements while they are in the first cache. */
  static void inUnits(int from, int to, Threads.Range work) {
    for (int start = from; start < to; start += Math.min(UNIT, to - start)) {
      work.run(start, start + Math.min(UNIT, to - start));
    }
  }
}
