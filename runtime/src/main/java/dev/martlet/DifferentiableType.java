package dev.martlet;

/**
 * What can be done with all values of a differentiable type, and with their tangent vectors,
 * without knowing the type: what optimizers, checkpoints and gradient checks are written against,
 * once.
 *
 * <p>For a differentiable record {@code Model} the compiler writes one, {@code
 * ModelDerivatives.differentiableType()}. A <em>leaf</em> is a differentiable scalar in a value;
 * its name is the path of components that leads to it, as in {@code "hidden.bias"}. A value and its
 * tangent vector have the same leaves, by the same names and in the same order.
 *
 * {@snippet :
 * // The decay of weights that are not biases, for whatever model.
 * static <M, V> V decayed(DifferentiableType<M, V> type, V step) {
 *   return type.mappedTangent(step, (name, leaf) -> name.endsWith("bias") ? leaf : 0.99 * leaf);
 * }
 * }
 *
 * @param <M> the type of the values
 * @param <V> the type of their tangent vectors
 */
public interface DifferentiableType<M, V> {

  /**
   * Makes the zero that can be added to a value's tangent vectors.
   *
   * @param value the value whose shape the zero has
   * @return the tangent vector whose leaves are all zero
   */
  V zeroTangentVector(M value);

  /**
   * Adds a tangent vector to a value.
   *
   * @param value where to start; it stays as it is
   * @param along the tangent vector to add
   * @return the sum, equal to the value in everything that is not differentiable
   */
  M moved(M value, V along);

  /**
   * Replaces each leaf of a value.
   *
   * @param value the value, which stays as it is
   * @param mapper computes the new leaves from the old ones
   * @return the value with the new leaves, equal in everything that is not differentiable
   */
  M mapped(M value, LeafMapper mapper);

  /**
   * Replaces each leaf of a tangent vector.
   *
   * @param tangent the tangent vector, which stays as it is
   * @param mapper computes the new leaves from the old ones
   * @return the tangent vector of the new leaves
   */
  V mappedTangent(V tangent, LeafMapper mapper);

  /**
   * Combines each leaf of a tangent vector with that of the same name of another one.
   *
   * @param first a tangent vector
   * @param second a tangent vector of the same shape
   * @param combiner computes the new leaves from the two old ones
   * @return the tangent vector of the new leaves
   */
  V combinedTangents(V first, V second, LeafCombiner combiner);

  /**
   * Visits each leaf of a value.
   *
   * @param value the value
   * @param visitor is called once for each leaf
   */
  default void forEachLeaf(M value, LeafVisitor visitor) {
    mapped(value, visitor.asMapper());
  }

  /**
   * Visits each leaf of a tangent vector.
   *
   * @param tangent the tangent vector
   * @param visitor is called once for each leaf
   */
  default void forEachTangentLeaf(V tangent, LeafVisitor visitor) {
    mappedTangent(tangent, visitor.asMapper());
  }
}
