package dev.martlet;

/**
 * A type that is its own authority on its derivatives: the compiler does not look into it, and
 * keeps a tangent of it as one immutable object.
 *
 * <p>What a class has to do to be a differentiable type of parameters, results, record components
 * and locals:
 *
 * <ul>
 *   <li>implement this interface and name its tangent {@code V}. That may be the class itself;
 *   <li>have immutable values, also of {@code V}: values and tangents are shared freely;
 *   <li>let {@code V} implement {@link TangentVector}. Its {@code plus} is how the compiler sums
 *       what flows together. {@code null} stands for zero everywhere, so {@code plus} is never
 *       called with it;
 *   <li>say in {@link #differentiableType()} how a value is moved, and what its leaves are.
 * </ul>
 *
 * <p>Its operations are then differentiated by {@code @Derivative} rules, as any method's. A rule
 * is not called where no derivative flows; a pullback may return {@code null} for zero.
 *
 * {@snippet :
 * public final class Tensor<S>
 *     implements DifferentiableValue<S, Tensor<S>>, TangentVector<Tensor<S>> {
 *   public Tensor<S> plus(Tensor<S> other) { ... }
 *   public Tensor<S> scaled(double factor) { ... }
 *   public DifferentiableType<Tensor<S>, Tensor<S>> differentiableType() { ... }
 *
 *   @Derivative(of = "exp")
 *   static <S> ValueWithPullback<Tensor<S>, UnaryOperator<Tensor<S>>> expDerivative(Tensor<S> x) {
 *     Tensor<S> y = x.exp();
 *     return new ValueWithPullback<>(y, v -> v.times(y));
 *   }
 * }
 * }
 *
 * @param <S> the type of the scalars in it: values are differentiable where this is {@code Float},
 *     {@code Double} or a type variable, and plain data where it is {@code Integer}, say. A class
 *     without such a parameter writes {@code Double}
 * @param <V> the type of the tangents
 */
public interface DifferentiableValue<S, V extends TangentVector<V>> {

  /**
   * Gives what can be done with values like this one and with their tangents.
   *
   * @return the differentiable type
   */
  DifferentiableType<?, V> differentiableType();

  /**
   * Gives the cotangent that a gradient starts from: the derivative of this value by itself, where
   * it is one number.
   *
   * @return 1, as a tangent
   * @throws IllegalArgumentException if this value is not one number, so that a method that returns
   *     it has a pullback but no gradient
   */
  default V unit() {
    throw new IllegalArgumentException(
        "A gradient is of one number, and this result is none: " + this);
  }

  /**
   * Gives the number that this value is.
   *
   * @return the number
   * @throws IllegalArgumentException if this value is not one number
   */
  default double number() {
    throw new IllegalArgumentException("no number: " + this);
  }
}
