package dev.martlet;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Makes differentiable functions in ordinary code, from a function and a second one that returns
 * the same value with its pullback. A method with a closure rule can be handed over as it is.
 *
 * {@snippet :
 * DifferentiableDoubleFunction square =
 *     DifferentiableFunctions.of(x -> x * x, x -> new ValueWithPullback<>(x * x, v -> 2 * x * v));
 * DifferentiableDoubleFunction sillyExp =
 *     DifferentiableFunctions.of(Silly::sillyExp, Silly::sillyExpDerivative);
 * }
 *
 * <p>Lambdas without parameter types are taken for functions of {@code double}s. For the other
 * function types, write the type, {@code (Model model) -> ...}, and where the pullback is a lambda
 * too, give the tangent types by that of the variable: {@code DifferentiableFunction.Typed<...>}.
 *
 * <p>Forward mode follows from the pullback where all is {@code double}. The others have none:
 * asked for it, they throw an {@link UnsupportedOperationException}.
 */
@SuppressWarnings("overloads") // Told apart by the types in FunctionShapes, as a test shows.
public final class DifferentiableFunctions {

  private DifferentiableFunctions() {}

  /**
   * Makes a function from {@code double} to {@code double}.
   *
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangent}
   * @return the differentiable function
   */
  public static DifferentiableDoubleFunction of(
      DoubleUnaryOperator value, FunctionShapes.DoubleRule valueWithPullback) {
    return new DifferentiableDoubleFunction() {
      @Override
      public double value(double x) {
        return value.applyAsDouble(x);
      }

      @Override
      public DoubleWithPullback<DoubleToDoublePullback> valueWithPullback(double x) {
        var result = valueWithPullback.runDouble(x);
        return new DoubleWithPullback<>(result.value(), result.pullback()::applyAsDouble);
      }

      @Override
      public DoubleWithDifferential<DoubleToDoubleDifferential> valueWithDifferential(double x) {
        var result = valueWithPullback.runDouble(x);
        double slope = result.pullback().applyAsDouble(1.0);
        return new DoubleWithDifferential<>(result.value(), dx -> slope * dx);
      }
    };
  }

  /**
   * Makes a function from {@code double} to {@code double}; what a lambda without parameter types
   * chooses.
   *
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangent}
   * @return the differentiable function
   */
  public static DifferentiableDoubleFunction of(
      FunctionShapes.DoubleValue value, FunctionShapes.DoubleRule valueWithPullback) {
    return of((DoubleUnaryOperator) value, valueWithPullback);
  }

  /**
   * Makes a function from two {@code double}s to {@code double}.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> gradient}; {@link
   *     DoubleBiGradient#of} makes the gradient where there is no record of one's own
   * @return the differentiable function
   */
  public static <G extends DoubleBiGradient> DifferentiableDoubleBiFunction.Typed<G> of(
      DoubleBinaryOperator value, FunctionShapes.DoubleBiRule<G> valueWithPullback) {
    return new DifferentiableDoubleBiFunction.Typed<>() {
      @Override
      public double value(double first, double second) {
        return value.applyAsDouble(first, second);
      }

      @Override
      public DoubleWithPullback<DoublePullback<G>> valueWithPullback(double first, double second) {
        var result = valueWithPullback.runDoubles(first, second);
        return new DoubleWithPullback<>(result.value(), result.pullback()::apply);
      }

      @Override
      public DoubleWithDifferential<DoubleBinaryDifferential> valueWithDifferential(
          double first, double second) {
        var result = valueWithPullback.runDoubles(first, second);
        DoubleBiGradient gradient = result.pullback().apply(1.0);
        return new DoubleWithDifferential<>(
            result.value(),
            (dFirst, dSecond) -> gradient.byFirst() * dFirst + gradient.bySecond() * dSecond);
      }
    };
  }

  /**
   * Makes a function from two {@code double}s to {@code double}; what a lambda without parameter
   * types chooses.
   *
   * @param <G> the gradient, a record of both partial derivatives
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> gradient}; {@link
   *     DoubleBiGradient#of} makes the gradient where there is no record of one's own
   * @return the differentiable function
   */
  public static <G extends DoubleBiGradient> DifferentiableDoubleBiFunction.Typed<G> of(
      FunctionShapes.DoubleBiValue value, FunctionShapes.DoubleBiRule<G> valueWithPullback) {
    return of((DoubleBinaryOperator) value, valueWithPullback);
  }

  /**
   * Makes a function from {@code T} to {@code double}, without forward mode.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangent}
   * @return the differentiable function
   */
  public static <T, G> DifferentiableToDoubleFunction.Typed<T, G> of(
      ToDoubleFunction<T> value, FunctionShapes.ToDoubleRule<T, G> valueWithPullback) {
    return new DifferentiableToDoubleFunction.Typed<>() {
      @Override
      public double value(T at) {
        return value.applyAsDouble(at);
      }

      @Override
      public DoubleWithPullback<DoublePullback<G>> valueWithPullback(T at) {
        var result = valueWithPullback.runToDouble(at);
        return new DoubleWithPullback<>(result.value(), result.pullback()::apply);
      }

      @Override
      public DoubleWithDifferential<ToDoubleDifferential<G>> valueWithDifferential(T at) {
        throw noForwardMode();
      }
    };
  }

  /**
   * Makes a function from {@code T} to {@code double}, without forward mode; what a lambda that
   * returns a {@code double} chooses.
   *
   * @param <T> the type of the argument
   * @param <G> the type of its tangent, and so of the gradient
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangent}
   * @return the differentiable function
   */
  public static <T, G> DifferentiableToDoubleFunction.Typed<T, G> of(
      FunctionShapes.ToDoubleValue<T> value, FunctionShapes.ToDoubleRule<T, G> valueWithPullback) {
    return of((ToDoubleFunction<T>) value, valueWithPullback);
  }

  /**
   * Makes a function from {@code T} to {@code R}, without forward mode.
   *
   * @param <T> the type of the argument
   * @param <R> the type of the result
   * @param <G> the type of the argument's tangent
   * @param <C> the type of the result's cotangent
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangent}
   * @return the differentiable function
   */
  public static <T, R, G, C> DifferentiableFunction.Typed<T, R, G, C> of(
      Function<T, R> value, FunctionShapes.Rule<T, R, G, C> valueWithPullback) {
    return new DifferentiableFunction.Typed<>() {
      @Override
      public R value(T at) {
        return value.apply(at);
      }

      @Override
      public ValueWithPullback<R, Pullback<C, G>> valueWithPullback(T at) {
        var result = valueWithPullback.run(at);
        return new ValueWithPullback<>(result.value(), result.pullback()::apply);
      }

      @Override
      public ValueWithDifferential<R, Differential<G, C>> valueWithDifferential(T at) {
        throw noForwardMode();
      }
    };
  }

  /**
   * Makes a function from {@code T} and {@code U} to {@code R}, without forward mode.
   *
   * @param <T> the type of the first argument
   * @param <U> the type of the second argument
   * @param <R> the type of the result
   * @param <F> the type of the first argument's tangent
   * @param <S> the type of the second argument's tangent
   * @param <C> the type of the result's cotangent
   * @param <G> what the pullback returns, a record of the arguments' tangents
   * @param value the function
   * @param valueWithPullback the function with its pullback, {@code cotangent -> tangents}; {@link
   *     BiGradient#of} makes the pair of tangents where there is no record of one's own
   * @return the differentiable function
   */
  public static <T, U, R, F, S, C, G extends BiGradient<F, S>>
      DifferentiableBiFunction.Typed<T, U, R, F, S, C, G> of(
          BiFunction<T, U, R> value, FunctionShapes.BiRule<T, U, R, C, G> valueWithPullback) {
    return new DifferentiableBiFunction.Typed<>() {
      @Override
      public R value(T first, U second) {
        return value.apply(first, second);
      }

      @Override
      public ValueWithPullback<R, Pullback<C, G>> valueWithPullback(T first, U second) {
        var result = valueWithPullback.run(first, second);
        return new ValueWithPullback<>(result.value(), result.pullback()::apply);
      }

      @Override
      public ValueWithDifferential<R, BiDifferential<F, S, C>> valueWithDifferential(
          T first, U second) {
        throw noForwardMode();
      }
    };
  }

  private static UnsupportedOperationException noForwardMode() {
    return new UnsupportedOperationException(
        "no forward mode: this function was made by DifferentiableFunctions.of from its value and"
            + " its pullback; ask for its gradient or pullback instead");
  }
}
