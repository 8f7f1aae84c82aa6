package dev.martlet.dynamic;

import dev.martlet.BiDifferential;
import dev.martlet.Differential;
import dev.martlet.Pullback;
import dev.martlet.ValueWithDifferential;
import dev.martlet.ValueWithPullback;
import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of what {@link DynamicTangents} does: a derivative that is differentiated once
 * more is made of it. A tangent's tangent is of the same type.
 */
@NullUnmarked // A null may stand wherever a zero is meant.
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public final class TangentDerivatives {
  private TangentDerivatives() {}

  /**
   * The cotangents of two terms.
   *
   * @param first that of the first term
   * @param second that of the second term
   * @param <V> their type
   */
  public record Terms<V>(V first, V second) {}

  /**
   * Original: {@code z = x + y}. Adjoint: {@code dx += dz; dy += dz}.
   *
   * @param first a tangent or null
   * @param second a tangent of the same value, or null
   * @param <V> their type
   * @return the sum with its pullback
   */
  @Derivative(of = "plus", in = DynamicTangents.class)
  public static <V> ValueWithPullback<V, Pullback<V, Terms<V>>> plusPullback(V first, V second) {
    return new ValueWithPullback<>(DynamicTangents.plus(first, second), dz -> new Terms<>(dz, dz));
  }

  /**
   * Forward mode of {@link DynamicTangents#plus}.
   *
   * @param first a tangent or null
   * @param second a tangent of the same value, or null
   * @param <V> their type
   * @return the sum with its differential
   */
  @Derivative(of = "plus", in = DynamicTangents.class)
  public static <V> ValueWithDifferential<V, BiDifferential<V, V, V>> plusDifferential(
      V first, V second) {
    return new ValueWithDifferential<>(DynamicTangents.plus(first, second), DynamicTangents::plus);
  }

  /**
   * Original: {@code y = x}. Adjoint: {@code dx += dy}.
   *
   * @param tangent a tangent or null
   * @param value the value whose tangent it is
   * @param <V> the tangent's type
   * @return the value with its pullback
   */
  @Derivative(of = "orZero", in = DynamicTangents.class)
  public static <V> ValueWithPullback<V, Pullback<V, V>> orZeroPullback(
      V tangent, @NoDerivative @Nullable Object value) {
    return new ValueWithPullback<>(DynamicTangents.orZero(tangent, value), dy -> dy);
  }

  /**
   * Forward mode of {@link DynamicTangents#orZero}.
   *
   * @param tangent a tangent or null
   * @param value the value whose tangent it is
   * @param <V> the tangent's type
   * @return the value with its differential
   */
  @Derivative(of = "orZero", in = DynamicTangents.class)
  public static <V> ValueWithDifferential<V, Differential<V, V>> orZeroDifferential(
      V tangent, @NoDerivative @Nullable Object value) {
    return new ValueWithDifferential<>(
        DynamicTangents.orZero(tangent, value), dx -> DynamicTangents.orZero(dx, value));
  }
}
