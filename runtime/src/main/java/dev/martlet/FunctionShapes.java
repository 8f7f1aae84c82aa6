package dev.martlet;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What lambdas and method references become when they are handed to {@link
 * DifferentiableFunctions}; nobody names these types.
 *
 * <p>Java chooses among overloads that would all take a lambda only where one parameter type is a
 * subtype of the others. So the functions of {@code double}s are also functions of {@code Double}s
 * here, by methods with a body.
 */
public final class FunctionShapes {

  private FunctionShapes() {}

  /**
   * A function from {@code T} to {@code R} with its pullback.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's cotangent
   */
  @FunctionalInterface
  public interface Rule<T, R, G, C> {

    /**
     * Runs the function.
     *
     * @param at the argument
     * @return the result and the pullback there
     */
    ValueWithPullback<R, ? extends Function<C, G>> run(T at);
  }

  /**
   * A function from {@code T} to {@code double}.
   *
   * @param <T> the type of the argument
   */
  @FunctionalInterface
  public interface ToDoubleValue<T> extends ToDoubleFunction<T>, Function<T, Double> {

    @Override
    default Double apply(T at) {
      return applyAsDouble(at);
    }
  }

  /**
   * A function from {@code T} to {@code double} with its pullback.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent
   */
  @FunctionalInterface
  @SuppressWarnings("FunctionalInterfaceMethodChanged") // Both methods run it, one boxes.
  public interface ToDoubleRule<T, G> extends Rule<T, Double, G, Double> {

    /**
     * Runs the function.
     *
     * @param at the argument
     * @return the result and the pullback there
     */
    ValueWithPullback<Double, ? extends DoubleFunction<G>> runToDouble(T at);

    @Override
    default ValueWithPullback<Double, Function<Double, G>> run(T at) {
      var result = runToDouble(at);
      return new ValueWithPullback<>(result.value(), result.pullback()::apply);
    }
  }

  /** A function from {@code double} to {@code double}. */
  @FunctionalInterface
  @SuppressWarnings("overloads") // Of compose and andThen, which nobody calls here.
  public interface DoubleValue extends DoubleUnaryOperator, ToDoubleValue<Double> {

    @Override
    default double applyAsDouble(Double x) {
      return applyAsDouble(x.doubleValue());
    }
  }

  /** A function from {@code double} to {@code double} with its pullback. */
  @FunctionalInterface
  @SuppressWarnings("FunctionalInterfaceMethodChanged") // Both methods run it, one boxes.
  public interface DoubleRule extends ToDoubleRule<Double, Double> {

    /**
     * Runs the function.
     *
     * @param x the argument
     * @return the result and the pullback there
     */
    ValueWithPullback<Double, ? extends DoubleUnaryOperator> runDouble(double x);

    @Override
    default ValueWithPullback<Double, DoubleFunction<Double>> runToDouble(Double x) {
      var result = runDouble(x);
      return new ValueWithPullback<>(result.value(), result.pullback()::applyAsDouble);
    }
  }

  /**
   * A function from {@code T} and {@code U} to {@code R} with its pullback.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <C> the type of the result's cotangent
   * @param <G> what the pullback returns
   */
  @FunctionalInterface
  public interface BiRule<T, U, R, C, G> {

    /**
     * Runs the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @return the result and the pullback there
     */
    ValueWithPullback<R, ? extends Function<C, G>> run(T first, U second);
  }

  /** A function from two {@code double}s to {@code double}. */
  @FunctionalInterface
  public interface DoubleBiValue extends DoubleBinaryOperator, BiFunction<Double, Double, Double> {

    @Override
    default Double apply(Double first, Double second) {
      return applyAsDouble(first, second);
    }
  }

  /**
   * A function from two {@code double}s to {@code double} with its pullback.
   *
   * @param <G> the gradient
   */
  @FunctionalInterface
  @SuppressWarnings("FunctionalInterfaceMethodChanged") // Both methods run it, one boxes.
  public interface DoubleBiRule<G extends DoubleBiGradient>
      extends BiRule<Double, Double, Double, Double, BiGradient<Double, Double>> {

    /**
     * Runs the function.
     *
     * @param first the first argument
     * @param second the second argument
     * @return the result and the pullback there
     */
    ValueWithPullback<Double, ? extends DoubleFunction<G>> runDoubles(double first, double second);

    @Override
    default ValueWithPullback<Double, Function<Double, BiGradient<Double, Double>>> run(
        Double first, Double second) {
      var result = runDoubles(first, second);
      return new ValueWithPullback<>(
          result.value(),
          cotangent -> {
            G gradient = result.pullback().apply(cotangent);
            return BiGradient.of(gradient.byFirst(), gradient.bySecond());
          });
    }
  }
}
