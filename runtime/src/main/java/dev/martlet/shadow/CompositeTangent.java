package dev.martlet.shadow;

import dev.martlet.TangentVector;
import org.jspecify.annotations.Nullable;

/**
 * The tangent vector of a record that leads to arrays or objects. While a derivative is computed,
 * the tangents of those are their shadows, which are handed on as they are; numbers are summed up.
 *
 * @param <V> the class of the tangent vector itself
 */
@SuppressWarnings("exports") // @Nullable is for tools that have it.
public interface CompositeTangent<V extends CompositeTangent<V>> extends TangentVector<V> {

  /**
   * Reads all components.
   *
   * @return what they are, numbers in boxes; null is zero
   */
  @Nullable Object[] tangentParts();

  /**
   * Makes a tangent vector of other components.
   *
   * @param parts what they shall be
   * @return the new tangent vector
   */
  V withParts(@Nullable Object[] parts);
}
