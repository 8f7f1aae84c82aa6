package dev.martlet.tensor.cotangent;

import dev.martlet.dynamic.DynamicTangents;

/** The cotangents of what is done with tangents of any type. */
public final class TangentCotangents {
  private TangentCotangents() {}

  /**
   * Original: {@code z = plus(x, y)}. Adjoint: {@code dx += dz}.
   *
   * @param x the first term
   * @param y the second term
   * @param cotangent the result's cotangent
   * @param <V> the type of the tangents
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "plus", in = DynamicTangents.class)
  public static <V> V plusByX(V x, V y, V cotangent) {
    return cotangent;
  }

  /**
   * Original: {@code z = plus(x, y)}. Adjoint: {@code dy += dz}.
   *
   * @param x the first term
   * @param y the second term
   * @param cotangent the result's cotangent
   * @param <V> the type of the tangents
   * @return the cotangent of {@code y}
   */
  @Cotangent(of = "plus", in = DynamicTangents.class, position = 1)
  public static <V> V plusByY(V x, V y, V cotangent) {
    return cotangent;
  }

  /**
   * Original: {@code y = orZero(x, value)}. Adjoint: {@code dx += dy}.
   *
   * @param x a tangent or null
   * @param value the value whose tangent it is
   * @param cotangent the result's cotangent
   * @param <V> the type of the tangent
   * @return the cotangent of {@code x}
   */
  @Cotangent(of = "orZero", in = DynamicTangents.class)
  public static <V> V orZero(V x, Object value, V cotangent) {
    return cotangent;
  }
}
