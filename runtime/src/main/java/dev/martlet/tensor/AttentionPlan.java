package dev.martlet.tensor;

import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.kernel.Attending;
import dev.martlet.kernel.Kernels;
import dev.martlet.shape.Broadcasting;
import dev.martlet.shape.Shape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attention whose shapes have been checked, with its derivatives in both modes.
 *
 * @param scores the shape of the weights
 * @param result the shape of the result
 * @param attending the loops
 */
record AttentionPlan(Shape scores, Shape result, Attending<Object> attending) {
  private static final String NAME = "scaledDotProduct";

  static AttentionPlan of(Tensor<?> query, Tensor<?> key, Tensor<?> value) {
    return of(query, value, scores(query, key, value), null);
  }

  static AttentionPlan of(Tensor<?> query, Tensor<?> key, Tensor<?> value, Tensor<Boolean> mask) {
    Shape scores = scores(query, key, value);
    Broadcasting.check(NAME, mask.layout(), scores);
    return of(query, value, scores, (boolean[]) Layout.stretched(mask, scores).array());
  }

  private static Shape scores(Tensor<?> query, Tensor<?> key, Tensor<?> value) {
    if (query.dtype() != key.dtype() || query.dtype() != value.dtype()) {
      throw new IllegalArgumentException(
          "%s: tensors of %s, %s and %s"
              .formatted(NAME, query.dtype(), key.dtype(), value.dtype()));
    }
    int rank = query.rank();
    if (rank < 2
        || key.rank() != rank
        || value.rank() != rank
        || query.dimension(-1) != key.dimension(-1)
        || query.dimension(-1) == 0
        || !query.layout().with(rank - 2, key.dimension(-2)).equals(key.layout())
        || !key.layout().with(rank - 1, value.dimension(-1)).equals(value.layout())) {
      throw new IllegalArgumentException(
          "%s: queries of shape %s, keys of %s and values of %s, where [..., n, d], [..., m, d] and [..., m, w] are needed"
              .formatted(NAME, query.layout(), key.layout(), value.layout()));
    }
    return query.layout().with(rank - 1, key.dimension(-2));
  }

  private static AttentionPlan of(
      Tensor<?> query, Tensor<?> value, Shape scores, boolean @Nullable [] isSeen) {
    Kernels<Object> kernels = query.dtype().kernels(NAME);
    int rank = query.rank();
    return new AttentionPlan(
        scores,
        scores.with(rank - 1, value.dimension(-1)),
        new Attending<>(
            kernels,
            scores.product(0, rank - 2),
            scores.dimension(rank - 2),
            scores.dimension(rank - 1),
            query.dimension(-1),
            value.dimension(-1),
            isSeen));
  }

  <S> Tensor<S> value(Tensor<S> q, Tensor<S> k, Tensor<S> v) {
    Tensor<S> z = TensorMemory.unset(q.dtype(), result);
    attending.forward(q.array(), k.array(), v.array(), z.array());
    return z;
  }

  private <S> Tensor<S> value(Tensor<S> q, Tensor<S> k, Tensor<S> v, Tensor<S> weights) {
    Tensor<S> z = TensorMemory.unset(q.dtype(), result);
    attending.forward(q.array(), k.array(), v.array(), weights.array(), z.array());
    return z;
  }

  <S> ValueWithPullback<Tensor<S>, Pullback<Tensor<S>, TensorTriple<S>>> pullback(
      Tensor<S> q, Tensor<S> k, Tensor<S> v) {
    Tensor<S> weights = TensorMemory.unset(q.dtype(), scores);
    return new ValueWithPullback<>(
        value(q, k, v, weights),
        dz -> {
          Cotangents.check(NAME, dz, q.dtype(), result);
          Deferred all = new Deferred(() -> cotangents(q, k, v, weights, dz));
          return new TensorTriple<>(
              part(all, TensorTriple::first, q),
              part(all, TensorTriple::second, k),
              part(all, TensorTriple::third, v));
        });
  }

  private <S> TensorTriple<S> cotangents(
      Tensor<S> q, Tensor<S> k, Tensor<S> v, Tensor<S> weights, Tensor<S> dz) {
    Tensor<S> dq = TensorMemory.unset(q.dtype(), q.layout());
    Tensor<S> dk = TensorMemory.unset(k.dtype(), k.layout());
    Tensor<S> dv = TensorMemory.unset(v.dtype(), v.layout());
    attending.backward(
        q.array(),
        k.array(),
        v.array(),
        weights.array(),
        dz.array(),
        dq.array(),
        dk.array(),
        dv.array());
    return new TensorTriple<>(dq, dk, dv);
  }

  @SuppressWarnings("unchecked") // All three are made above.
  private static <S> Tensor<S> part(
      Deferred all, Function<TensorTriple<S>, Tensor<S>> which, Tensor<S> like) {
    return Tensor.deferred(
        like.dtype(), like.layout(), () -> which.apply((TensorTriple<S>) all.array()));
  }

  <S> ValueWithDifferential<Tensor<S>, TensorTripleDifferential<S>> differential(
      Tensor<S> q, Tensor<S> k, Tensor<S> v) {
    Tensor<S> weights = TensorMemory.unset(q.dtype(), scores);
    return new ValueWithDifferential<>(
        value(q, k, v, weights),
        (dq, dk, dv) -> {
          Tensor<S> dz = TensorMemory.unset(q.dtype(), result);
          attending.pushForward(
              q.array(),
              k.array(),
              v.array(),
              weights.array(),
              Cotangents.orZero(NAME, dq, q).array(),
              Cotangents.orZero(NAME, dk, k).array(),
              Cotangents.orZero(NAME, dv, v).array(),
              dz.array());
          return dz;
        });
  }
}
