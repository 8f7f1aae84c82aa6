package dev.martlet;

/**
 * A direction in which a value of a differentiable type can change: a gradient, a tangent, a step.
 *
 * <p>A tangent vector has one component for each differentiable component of the type, and is a
 * vector in the sense of algebra. For a differentiable record {@code Model} the compiler writes
 * {@code ModelTangentVector}, which has a static {@code zero()} too where no shape is needed.
 *
 * {@snippet :
 * ModelTangentVector gradient = ModelDerivatives.loss.gradient(model);
 * model = ModelDerivatives.moved(model, gradient.scaled(-0.01));
 * }
 *
 * @param <V> the tangent vector's own type
 */
public interface TangentVector<V extends TangentVector<V>> {

  /**
   * Adds componentwise.
   *
   * @param other a vector of the same shape
   * @return the sum
   */
  V plus(V other);

  /**
   * Subtracts componentwise.
   *
   * @param other a vector of the same shape
   * @return the difference
   */
  default V minus(V other) {
    return plus(other.negated());
  }

  /**
   * Changes the sign of each component.
   *
   * @return the vector of the opposite direction
   */
  default V negated() {
    return scaled(-1.0);
  }

  /**
   * Multiplies each component by the same number, in {@code double} and rounded once where a
   * component is a {@code float}.
   *
   * @param factor what to multiply by
   * @return the vector of that multiple length
   */
  V scaled(double factor);

  /**
   * Gives the type that this vector is a tangent of, which knows how to move a value along the
   * vector and how to reach the vector's leaves.
   *
   * @return the differentiable type
   */
  DifferentiableType<?, V> differentiableType();
}
