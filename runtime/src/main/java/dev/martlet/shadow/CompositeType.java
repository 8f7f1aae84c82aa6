package dev.martlet.shadow;

import dev.martlet.DifferentiableType;

/**
 * What can be done with records that lead to arrays or objects.
 *
 * @param <M> the record
 * @param <V> its tangent vectors
 */
public interface CompositeType<M, V> extends DifferentiableType<M, V> {

  /**
   * Makes a tangent vector of zeros, with the shadows of all that the record leads to.
   *
   * @param value the record
   * @param graph knows what has been made already
   * @return the tangent vector
   */
  V shadow(M value, ShadowGraph graph);
}
