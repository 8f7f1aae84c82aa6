package dev.martlet.tensor;

import dev.martlet.kernel.Rows;
import dev.martlet.kernel.Threads;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a tensor times a number, which are computed when somebody reads them. Whoever
 * adds them to others only, as optimizers do, goes through memory once: {@code x + factor * y}.
 */
final class Scaled extends Indirect {
  private final double factor;
  private final Deferred product;

  /** What is multiplied; null when that was done. */
  private volatile @Nullable Tensor<?> base;

  private Scaled(Tensor<?> base, double factor) {
    this.base = base;
    this.factor = factor;
    this.product = new Deferred(() -> multiplied(base));
  }

  /** A tensor times a number: at once where that is little work. */
  static <S> Tensor<S> of(Tensor<S> x, double factor) {
    Rows<Object> rows = x.dtype().kernels("scaled").rows();
    Object array = x.array();
    if (x.size() >= Elementwise.UNIT) {
      return Tensor.owning(x.dtype(), x.layout(), new Scaled(x, factor));
    }
    Tensor<S> product = TensorMemory.unset(x.dtype(), x.layout());
    rows.scale(array, 0, x.size(), factor, product.array());
    return product;
  }

  /** The sum of two tensors of one shape; null if none of them is still to be multiplied. */
  static <S> @Nullable Tensor<S> sum(Tensor<S> x, Tensor<S> y) {
    if (y.content() instanceof Scaled scaled) {
      Tensor<?> base = scaled.base;
      return base == null ? null : sum(x, base, scaled.factor);
    }
    if (x.content() instanceof Scaled scaled) {
      Tensor<?> base = scaled.base;
      return base == null ? null : sum(y, base, scaled.factor);
    }
    return null;
  }

  private static <S> Tensor<S> sum(Tensor<S> x, Tensor<?> base, double factor) {
    Rows<Object> rows = x.dtype().kernels("plus").rows();
    Tensor<S> result = TensorMemory.unset(x.dtype(), x.layout());
    Object first = x.array();
    Object second = base.array();
    Object sum = result.array();
    Threads.forRange(
        x.size(),
        Elementwise.UNIT,
        0.5,
        (from, to) -> rows.plusScaled(first, second, factor, from, to, sum));
    return result;
  }

  private Object multiplied(Tensor<?> x) {
    Tensor<?> result = TensorMemory.unset(x.dtype(), x.layout());
    x.dtype().kernels("scaled").rows().scale(x.array(), 0, x.size(), factor, result.array());
    base = null;
    return result.content();
  }

  @Override
  Object array() {
    return product.array();
  }

  @Override
  @Nullable Lease lease() {
    return product.lease();
  }
}
