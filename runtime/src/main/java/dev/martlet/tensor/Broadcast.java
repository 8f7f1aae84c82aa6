package dev.martlet.tensor;

import dev.martlet.BiDifferential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.BinaryLoop;
import dev.martlet.kernel.Kernels;
import dev.martlet.kernel.Numbers;
import dev.martlet.kernel.Pairwise;
import dev.martlet.kernel.Pointwise;
import dev.martlet.kernel.Storage;
import dev.martlet.kernel.Threads;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;

/**
 * Functions of the elements of two tensors that broadcast, with their derivatives in both modes.
 */
final class Broadcast {
  private Broadcast() {}

  static <S> Tensor<S> value(Pairwise function, Tensor<S> x, Tensor<S> y) {
    Shape shape = shape(function, x, y);
    if (function == Pairwise.PLUS && isSame(x, y)) {
      Tensor<S> sum = Scaled.sum(x, y);
      if (sum != null) {
        return sum;
      }
    }
    Numbers<Object> numbers = x.dtype().numbers(function.name());
    BinaryLoop<Object> loop = numbers.pairs().apply(function);
    if (loop == null) {
      // Says what is needed.
      loop = x.dtype().kernels(function.name()).pairs().apply(function);
    }
    return combined(loop, function.nanoseconds(), x, y, shape);
  }

  static <S> Tensor<S> value(Pairwise function, Tensor<S> x, double y) {
    return value(function, x, number(x, y));
  }

  /** A number as a tensor of the same type. */
  static <S> Tensor<S> number(Tensor<S> like, double number) {
    if (!like.dtype().holds(number)) {
      throw new IllegalArgumentException(
          "a tensor of %s with %s, which is no such number".formatted(like.dtype(), number));
    }
    return Tensor.full(like.dtype(), number, Shape.SCALAR);
  }

  /**
   * Original: {@code z = f(x, y)}. Adjoint: {@code dx += f'(x) * dz; dy += f'(y) * dz}, summed over
   * the axes that were stretched.
   */
  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorPair<S>>> pullback(
      Pairwise function, Tensor<S> x, Tensor<S> y) {
    x.dtype().kernels(function.name());
    Tensor<S> z = value(function, x, y);
    return new ValueWithPullback<>(
        z,
        dz -> {
          Cotangents.check(function.name(), dz, z.dtype(), z.layout());
          return new TensorPair<>(
              isHandedOn(function, x, dz) || function == Pairwise.MINUS && isSame(x, dz)
                  ? dz
                  : Tensor.deferred(
                      x.dtype(),
                      x.layout(),
                      () -> Layout.unstretched(byFirst(function, x, y, dz), x.layout())),
              isHandedOn(function, y, dz)
                  ? dz
                  : Tensor.deferred(
                      y.dtype(),
                      y.layout(),
                      () -> Layout.unstretched(bySecond(function, x, y, dz), y.layout())));
        });
  }

  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Tensor<S>, Tensor<S>>>
          differential(Pairwise function, Tensor<S> x, Tensor<S> y) {
    x.dtype().kernels(function.name());
    Tensor<S> z = value(function, x, y);
    return new ValueWithDifferential<>(
        z,
        (dx, dy) -> {
          Tensor<S> first = Cotangents.orZero(function.name(), dx, x);
          Tensor<S> second = Cotangents.orZero(function.name(), dy, y);
          return value(
              Pairwise.PLUS,
              byFirst(function, x, y, Layout.stretched(first, z.layout())),
              bySecond(function, x, y, Layout.stretched(second, z.layout())));
        });
  }

  static <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorAndNumber<S>>> pullback(
      Pairwise function, Tensor<S> x, double y) {
    var rule = pullback(function, x, number(x, y));
    return new ValueWithPullback<>(
        rule.value(),
        dz -> {
          TensorPair<S> pair = rule.pullback().apply(dz);
          double sum = toNumber(function, x, number(x, y).item(), dz);
          return new TensorAndNumber<>(
              pair.first(), Double.isFinite(sum) ? sum : pair.second().item());
        });
  }

  /** The cotangent of a number in one pass; none where products of 0 and infinity have to be 0. */
  private static double toNumber(Pairwise function, Tensor<?> x, double y, Tensor<?> dz) {
    if (function != Pairwise.TIMES && function != Pairwise.DIVIDED_BY) {
      return Double.NaN;
    }
    double sum =
        x.dtype().kernels(function.name()).rows().dot(dz.array(), 0, x.array(), 0, x.size());
    return function == Pairwise.TIMES ? sum : -sum / y / y;
  }

  static <S>
      ValueWithDifferential<Tensor<S>, BiDifferential<Tensor<S>, Double, Tensor<S>>> differential(
          Pairwise function, Tensor<S> x, double y) {
    var rule = differential(function, x, number(x, y));
    return new ValueWithDifferential<>(
        rule.value(), (dx, dy) -> rule.differential().apply(dx, number(x, dy)));
  }

  /** Whether the cotangent of the result is that of an argument, too: there is nothing to do. */
  private static boolean isHandedOn(Pairwise function, Tensor<?> argument, Tensor<?> dz) {
    return function == Pairwise.PLUS && isSame(argument, dz);
  }

  private static boolean isSame(Tensor<?> argument, Tensor<?> dz) {
    return argument.layout().equals(dz.layout());
  }

  private static <S> Tensor<S> byFirst(
      Pairwise function, Tensor<S> x, Tensor<S> y, Tensor<S> factor) {
    if (function == Pairwise.PLUS || function == Pairwise.MINUS) {
      return factor;
    }
    return function == Pairwise.TIMES
        ? value(Pairwise.CHAINED, factor, y)
        : chained(
            x.dtype().kernels(function.name()).pairsByFirst().apply(function),
            function,
            x,
            y,
            factor);
  }

  private static <S> Tensor<S> bySecond(
      Pairwise function, Tensor<S> x, Tensor<S> y, Tensor<S> factor) {
    if (function == Pairwise.PLUS) {
      return factor;
    }
    if (function == Pairwise.MINUS) {
      return Elementwise.value(Pointwise.NEGATED, factor);
    }
    return function == Pairwise.TIMES
        ? value(Pairwise.CHAINED, factor, x)
        : chained(
            x.dtype().kernels(function.name()).pairsBySecond().apply(function),
            function,
            x,
            y,
            factor);
  }

  /** The partial derivatives, times a factor of the result's shape. */
  private static <S> Tensor<S> chained(
      BinaryLoop<Object> partials, Pairwise function, Tensor<S> x, Tensor<S> y, Tensor<S> factor) {
    Kernels<Object> kernels = x.dtype().kernels(function.name());
    Object factors = factor.array();
    Tensor<S> product = combined(partials, function.nanoseconds(), x, y, factor.layout());
    Object products = product.array();
    Threads.forRange(
        product.size(),
        Elementwise.UNIT,
        0.2,
        (from, to) -> kernels.chained().run(factors, products, products, from, to));
    return product;
  }

  private static <S> Shape shape(Pairwise function, Tensor<S> x, Tensor<S> y) {
    if (x.dtype() != y.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s and %s".formatted(function.name(), x.dtype(), y.dtype()));
    }
    return Broadcasting.together(function.name(), x.layout(), y.layout());
  }

  /**
   * Runs a loop over two tensors that broadcast to a shape. A tensor that is stretched is written
   * out to the result first, and combined with the other one in place; one that is repeated, some
   * elements at a time.
   */
  private static <S> Tensor<S> combined(
      BinaryLoop<Object> loop, double nanoseconds, Tensor<S> x, Tensor<S> y, Shape shape) {
    Tensor<S> result = TensorMemory.unset(x.dtype(), shape);
    Object z = result.array();
    if (x.layout().equals(shape) && isRepeated(y, shape)) {
      Object left = x.array();
      repeating(y, shape, nanoseconds, z, (from, to) -> loop.run(left, z, z, from, to));
      return result;
    }
    if (y.layout().equals(shape) && isRepeated(x, shape)) {
      Object right = y.array();
      repeating(x, shape, nanoseconds, z, (from, to) -> loop.run(z, right, z, from, to));
      return result;
    }
    Object left = operand(x, shape, z);
    Object right =
        left != z || y.layout().equals(shape)
            ? operand(y, shape, z)
            : operand(y, shape, TensorMemory.unset(x.dtype(), shape).array());
    Threads.forRange(
        shape.size(),
        Elementwise.UNIT,
        nanoseconds,
        (from, to) -> loop.run(left, right, z, from, to));
    return result;
  }

  /**
   * Whether it pays to write some elements of a tensor at a time: it is short, the shape is not.
   */
  private static boolean isRepeated(Tensor<?> x, Shape shape) {
    return shape.size() > Elementwise.UNIT
        && x.size() <= Elementwise.UNIT
        && Layout.isRepeated(x, shape);
  }

  /** Writes a tensor out again and again, and does something with what was written. */
  private static void repeating(
      Tensor<?> x, Shape shape, double nanoseconds, Object z, Threads.Range work) {
    Storage<Object> storage = x.dtype().storage();
    int period = x.size();
    // So that each unit is a part of it, wherever that begins.
    int length = Math.min(shape.size(), period + Elementwise.UNIT);
    Object repeated = TensorMemory.unset(x.dtype(), Shape.of(length)).array();
    Layout.repeat(storage, x.array(), period, repeated, length);
    Threads.forRange(
        shape.size(),
        Elementwise.UNIT,
        nanoseconds,
        (from, to) ->
            Elementwise.inUnits(
                from,
                to,
                (start, end) -> {
                  storage.copy(repeated, start % period, z, start, end - start);
                  work.run(start, end);
                }));
  }

  private static Object operand(Tensor<?> x, Shape shape, Object buffer) {
    if (x.layout().equals(shape)) {
      return x.array();
    }
    Layout.copy(x, shape, Broadcasting.strides(x.layout(), shape), 0, buffer);
    return buffer;
  }
}
