package dev.martlet.tensor;

import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Storage;
import java.util.Arrays;

/**
 * A check for infinities and {@code NaN}s, which hands everything on.
 *
 * @param what what is checked, for messages
 */
record Finiteness(String what) {

  static Finiteness of(Tensor<?> x, String what) {
    x.dtype().kernels("requiringFinite");
    return new Finiteness(what);
  }

  <S> Tensor<S> value(Tensor<S> x) {
    return checked("", x);
  }

  private <S> Tensor<S> checked(String kind, Tensor<S> x) {
    Storage<Object> storage = x.dtype().storage();
    for (int i = 0; i < x.size(); i++) {
      double element = storage.get(x.array(), i);
      if (!Double.isFinite(element)) {
        throw new ArithmeticException(
            "%s%s: element %s of shape %s is %s"
                .formatted(kind, what, Arrays.toString(index(x, i)), x.layout(), element));
      }
    }
    return x;
  }

  private static int[] index(Tensor<?> x, int place) {
    int[] index = new int[x.rank()];
    int left = place;
    for (int axis = x.rank() - 1; axis >= 0; axis--) {
      index[axis] = left % x.dimension(axis);
      left /= x.dimension(axis);
    }
    return index;
  }

  /** Original: {@code y = x}. Adjoint: {@code dx += dy}. */
  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, Tensor<S>>> pullback(Tensor<S> x) {
    return new ValueWithPullback<>(
        value(x),
        dy -> {
          Cotangents.check("requiringFinite", dy, x.dtype(), x.layout());
          return checked("cotangent of ", dy);
        });
  }

  <S> ValueWithDifferential<Tensor<S>, Differential<Tensor<S>, Tensor<S>>> differential(
      Tensor<S> x) {
    return new ValueWithDifferential<>(
        value(x),
        dx -> {
          Cotangents.checkTangent("requiringFinite", dx, x);
          return checked("tangent of ", dx);
        });
  }
}
