package dev.martlet;

import dev.martlet.annotation.Derivative;

/** Derivatives of calls of function values: each knows its own. */
public final class FunctionDerivatives {
  private FunctionDerivatives() {}

  /**
   * Original: {@code y = f.value(x)}. Adjoint: {@code dx += f.pullback(x).apply(dy)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the pullback there
   */
  @Derivative(of = "value", in = DifferentiableDoubleFunction.class)
  public static DoubleWithPullback<DoubleToDoublePullback> valueWithPullback(
      DifferentiableDoubleFunction f, double x) {
    return f.valueWithPullback(x);
  }

  /**
   * Original: {@code y = f.value(x)}. Tangent: {@code dy = f.differential(x).apply(dx)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the differential there
   */
  @Derivative(of = "value", in = DifferentiableDoubleFunction.class)
  public static DoubleWithDifferential<DoubleToDoubleDifferential> valueWithDifferential(
      DifferentiableDoubleFunction f, double x) {
    return f.valueWithDifferential(x);
  }

  /**
   * Original: {@code y = f.applyAsDouble(x)}. Adjoint: {@code dx += f.pullback(x).apply(dy)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the pullback there
   */
  @Derivative(of = "applyAsDouble", in = DifferentiableDoubleFunction.class)
  public static DoubleWithPullback<DoubleToDoublePullback> appliedWithPullback(
      DifferentiableDoubleFunction f, double x) {
    return f.valueWithPullback(x);
  }

  /**
   * Original: {@code y = f.applyAsDouble(x)}. Tangent: {@code dy = f.differential(x).apply(dx)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the differential there
   */
  @Derivative(of = "applyAsDouble", in = DifferentiableDoubleFunction.class)
  public static DoubleWithDifferential<DoubleToDoubleDifferential> appliedWithDifferential(
      DifferentiableDoubleFunction f, double x) {
    return f.valueWithDifferential(x);
  }

  /**
   * The partial derivatives of a function of two arguments.
   *
   * @param byFirst by the first argument
   * @param bySecond by the second argument
   */
  public record Partials(double byFirst, double bySecond) {}

  /**
   * Original: {@code z = f.value(x, y)}. Adjoint: {@code (dx, dy) += f.pullback(x, y).apply(dz)}.
   *
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the pullback there
   */
  @Derivative(of = "value", in = DifferentiableDoubleBiFunction.class)
  public static DoubleWithPullback<DoublePullback<Partials>> valueWithPullback(
      DifferentiableDoubleBiFunction f, double first, double second) {
    var result = f.valueWithPullback(first, second);
    return new DoubleWithPullback<>(
        result.value(), cotangent -> partials(result.pullback().apply(cotangent)));
  }

  private static Partials partials(DoubleBiGradient gradient) {
    return new Partials(gradient.byFirst(), gradient.bySecond());
  }

  /**
   * Original: {@code z = f.value(x, y)}. Tangent: {@code dz = f.differential(x, y).apply(dx, dy)}.
   *
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the differential there
   */
  @Derivative(of = "value", in = DifferentiableDoubleBiFunction.class)
  public static DoubleWithDifferential<DoubleBinaryDifferential> valueWithDifferential(
      DifferentiableDoubleBiFunction f, double first, double second) {
    return f.valueWithDifferential(first, second);
  }

  /**
   * The same for {@code applyAsDouble}.
   *
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the pullback there
   */
  @Derivative(of = "applyAsDouble", in = DifferentiableDoubleBiFunction.class)
  public static DoubleWithPullback<DoublePullback<Partials>> appliedWithPullback(
      DifferentiableDoubleBiFunction f, double first, double second) {
    return valueWithPullback(f, first, second);
  }

  /**
   * The same for {@code applyAsDouble}.
   *
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the differential there
   */
  @Derivative(of = "applyAsDouble", in = DifferentiableDoubleBiFunction.class)
  public static DoubleWithDifferential<DoubleBinaryDifferential> appliedWithDifferential(
      DifferentiableDoubleBiFunction f, double first, double second) {
    return f.valueWithDifferential(first, second);
  }

  /**
   * Original: {@code y = f.value(x)}. Adjoint: {@code dx += f.pullback(x).apply(dy)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the pullback there
   */
  @Derivative(of = "value", in = DifferentiableFloatFunction.class)
  public static FloatWithPullback<FloatToFloatPullback> valueWithPullback(
      DifferentiableFloatFunction f, float x) {
    return f.valueWithPullback(x);
  }

  /**
   * Original: {@code y = f.value(x)}. Tangent: {@code dy = f.differential(x).apply(dx)}.
   *
   * @param f the function
   * @param x the argument
   * @return the result and the differential there
   */
  @Derivative(of = "value", in = DifferentiableFloatFunction.class)
  public static FloatWithDifferential<FloatToFloatDifferential> valueWithDifferential(
      DifferentiableFloatFunction f, float x) {
    return f.valueWithDifferential(x);
  }

  // For generated code, which knows the tangent types that belong to the arguments and the result.

  /**
   * A generic function's value with its pullback, of the tangent types that belong to it.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <P> the pullback
   * @param f the function
   * @param at the argument
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked")
  public static <T, R, P> ValueWithPullback<R, P> withPullbackOf(
      DifferentiableFunction<T, R> f, T at) {
    return (ValueWithPullback<R, P>) f.valueWithPullback(at);
  }

  /**
   * A generic function's value with its differential, of the tangent types that belong to it.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <D> the differential
   * @param f the function
   * @param at the argument
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked")
  public static <T, R, D> ValueWithDifferential<R, D> withDifferentialOf(
      DifferentiableFunction<T, R> f, T at) {
    return (ValueWithDifferential<R, D>) f.valueWithDifferential(at);
  }

  /**
   * The same for a function to {@code double}.
   *
   * @param <T> the type of the argument
   * @param <P> the pullback
   * @param f the function
   * @param at the argument
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked")
  public static <T, P> DoubleWithPullback<P> withPullbackOf(
      DifferentiableToDoubleFunction<T> f, T at) {
    return (DoubleWithPullback<P>) f.valueWithPullback(at);
  }

  /**
   * The same for a function to {@code double}.
   *
   * @param <T> the type of the argument
   * @param <D> the differential
   * @param f the function
   * @param at the argument
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked")
  public static <T, D> DoubleWithDifferential<D> withDifferentialOf(
      DifferentiableToDoubleFunction<T> f, T at) {
    return (DoubleWithDifferential<D>) f.valueWithDifferential(at);
  }

  /**
   * The same for a function of two arguments.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <P> the pullback
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the pullback there
   */
  @SuppressWarnings("unchecked")
  public static <T, U, R, P> ValueWithPullback<R, P> withPullbackOf(
      DifferentiableBiFunction<T, U, R> f, T first, U second) {
    return (ValueWithPullback<R, P>) f.valueWithPullback(first, second);
  }

  /**
   * The same for a function of two arguments.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <D> the differential
   * @param f the function
   * @param first the first argument
   * @param second the second argument
   * @return the result and the differential there
   */
  @SuppressWarnings("unchecked")
  public static <T, U, R, D> ValueWithDifferential<R, D> withDifferentialOf(
      DifferentiableBiFunction<T, U, R> f, T first, U second) {
    return (ValueWithDifferential<R, D>) f.valueWithDifferential(first, second);
  }
}
