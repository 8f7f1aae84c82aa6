package dev.martlet;

import dev.martlet.annotation.Derivative;
import dev.martlet.annotation.NoDerivative;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * The operators of differential calculus, on whatever function type, and the two that steer a
 * derivative from within a differentiable method. They are meant to be imported statically.
 *
 * {@snippet :
 * import static dev.martlet.DifferentialOperators.*;
 *
 * double slope = gradient(3.0, SillyDerivatives.sillyExp);
 * DoubleUnaryOperator slopes = gradient(SillyDerivatives.sillyExp);
 * }
 *
 * <p>Each operator has two forms: one that takes the arguments and then the function, and one that
 * takes the function only and returns a function of the arguments. An overload for a {@code Typed}
 * function type, as each entry is one, returns the function's own tangent types; what it runs is
 * the function's method of the same name.
 */
public final class DifferentialOperators extends BiFunctionOperators {

  private DifferentialOperators() {}

  /**
   * Returns its argument and stops the derivative there.
   *
   * <p>Original: {@code y = x}. Adjoint: nothing.
   *
   * @param x what is a constant to the derivative from here on
   * @return {@code x}
   */
  public static double withoutDerivative(@NoDerivative double x) {
    return x;
  }

  /**
   * Returns its argument and stops the derivative there.
   *
   * <p>Original: {@code y = x}. Adjoint: nothing.
   *
   * @param x what is a constant to the derivative from here on
   * @return {@code x}
   */
  public static float withoutDerivative(@NoDerivative float x) {
    return x;
  }

  /**
   * Returns its argument and stops the derivative there.
   *
   * <p>Original: {@code y = x}. Adjoint: nothing.
   *
   * @param <T> the type of the argument
   * @param x what is a constant to the derivative from here on
   * @return {@code x}
   */
  public static <T> T withoutDerivative(@NoDerivative T x) {
    return x;
  }

  /**
   * Returns its argument and lets one look at its cotangent, or change it, on the way back.
   *
   * <p>Original: {@code y = x}. Adjoint: {@code dx += hook(dy)}. In forward mode the tangent passes
   * unchanged and the hook is not called.
   *
   * {@snippet :
   * double clipped = withDerivative(x, g -> Math.clamp(g, -1.0, 1.0));
   * }
   *
   * @param x the value to pass on
   * @param hook gets the summed cotangent of the result and returns the one to go on with
   * @return {@code x}
   */
  public static double withDerivative(double x, @NoDerivative DoubleUnaryOperator hook) {
    return x;
  }

  /**
   * Returns its argument and lets one look at its cotangent, or change it, on the way back.
   *
   * <p>Original: {@code y = x}. Adjoint: {@code dx += hook(dy)}. In forward mode the tangent passes
   * unchanged and the hook is not called.
   *
   * @param x the value to pass on
   * @param hook gets the summed cotangent of the result and returns the one to go on with
   * @return {@code x}
   */
  public static float withDerivative(float x, @NoDerivative FloatUnaryOperator hook) {
    return x;
  }

  /**
   * Returns its argument and lets one look at its cotangent, or change it, on the way back.
   *
   * <p>Original: {@code y = x}. Adjoint: {@code dx += hook(dy)}. In forward mode the tangent passes
   * unchanged and the hook is not called.
   *
   * {@snippet :
   * Model seen = withDerivative(model, (ModelTangentVector g) -> g.scaled(0.5));
   * }
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent
   * @param x the value to pass on
   * @param hook gets the summed cotangent of the result and returns the one to go on with
   * @return {@code x}
   */
  public static <T, G> T withDerivative(T x, @NoDerivative Function<G, G> hook) {
    return x;
  }

  /**
   * The reverse rule of {@link #withDerivative(double, DoubleUnaryOperator)}.
   *
   * @param x the value to pass on
   * @param hook the pullback
   * @return {@code x} and the hook
   */
  @Derivative(of = "withDerivative")
  public static ValueWithPullback<Double, DoubleUnaryOperator> withDerivativePullback(
      double x, @NoDerivative DoubleUnaryOperator hook) {
    return new ValueWithPullback<>(x, hook);
  }

  /**
   * The forward rule of {@link #withDerivative(double, DoubleUnaryOperator)}.
   *
   * @param x the value to pass on
   * @param hook is not called
   * @return {@code x} and the identity
   */
  @Derivative(of = "withDerivative")
  public static ValueWithDifferential<Double, DoubleUnaryOperator> withDerivativeDifferential(
      double x, @NoDerivative DoubleUnaryOperator hook) {
    return new ValueWithDifferential<>(x, DoubleUnaryOperator.identity());
  }

  /**
   * The reverse rule of {@link #withDerivative(float, FloatUnaryOperator)}.
   *
   * @param x the value to pass on
   * @param hook the pullback
   * @return {@code x} and the hook
   */
  @Derivative(of = "withDerivative")
  public static ValueWithPullback<Float, FloatUnaryOperator> withDerivativePullback(
      float x, @NoDerivative FloatUnaryOperator hook) {
    return new ValueWithPullback<>(x, hook);
  }

  /**
   * The forward rule of {@link #withDerivative(float, FloatUnaryOperator)}.
   *
   * @param x the value to pass on
   * @param hook is not called
   * @return {@code x} and the identity
   */
  @Derivative(of = "withDerivative")
  public static ValueWithDifferential<Float, FloatUnaryOperator> withDerivativeDifferential(
      float x, @NoDerivative FloatUnaryOperator hook) {
    return new ValueWithDifferential<>(x, tangent -> tangent);
  }

  /**
   * The reverse rule of {@link #withDerivative(Object, Function)}.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent
   * @param x the value to pass on
   * @param hook the pullback
   * @return {@code x} and the hook
   */
  @Derivative(of = "withDerivative")
  public static <T, G> ValueWithPullback<T, Function<G, G>> withDerivativePullback(
      T x, @NoDerivative Function<G, G> hook) {
    return new ValueWithPullback<>(x, hook);
  }

  /**
   * The forward rule of {@link #withDerivative(Object, Function)}.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent
   * @param x the value to pass on
   * @param hook is not called
   * @return {@code x} and the identity
   */
  @Derivative(of = "withDerivative")
  public static <T, G> ValueWithDifferential<T, Function<G, G>> withDerivativeDifferential(
      T x, @NoDerivative Function<G, G> hook) {
    return new ValueWithDifferential<>(x, Function.identity());
  }
}
