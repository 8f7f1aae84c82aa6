package dev.martlet;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The operators on functions from {@code double} to {@code double}. Part of {@link
 * DifferentialOperators}, which inherits it: that is how one static import offers what several
 * files hold.
 */
abstract class DoubleOperators {

  DoubleOperators() {}

  /**
   * Differentiates a function from {@code double} to {@code double} in reverse mode.
   *
   * @param x the argument
   * @param of the function
   * @return the gradient there
   */
  public static double gradient(double x, DifferentiableDoubleFunction of) {
    return of.gradient(x);
  }

  /**
   * Makes the gradient of a function from {@code double} to {@code double} a function.
   *
   * @param of the function
   * @return the function of the gradient
   */
  public static DoubleUnaryOperator gradient(DifferentiableDoubleFunction of) {
    return of::gradient;
  }

  /**
   * Runs a function from {@code double} to {@code double} and differentiates it in reverse mode.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the gradient there
   */
  public static DoubleWithDoubleGradient valueWithGradient(
      double x, DifferentiableDoubleFunction of) {
    return of.valueWithGradient(x);
  }

  /**
   * Makes the value and gradient of a function from {@code double} to {@code double} a function.
   *
   * @param of the function
   * @return the function of both
   */
  public static DoubleFunction<DoubleWithDoubleGradient> valueWithGradient(
      DifferentiableDoubleFunction of) {
    return of::valueWithGradient;
  }

  /**
   * Runs a function from {@code double} to {@code double} and keeps its pullback.
   *
   * @param x the argument
   * @param of the function
   * @return the pullback there
   */
  public static DoubleToDoublePullback pullback(double x, DifferentiableDoubleFunction of) {
    return of.pullback(x);
  }

  /**
   * Makes the pullback of a function from {@code double} to {@code double} a function of where it
   * is taken.
   *
   * @param of the function
   * @return the function of the pullback
   */
  public static DoubleFunction<DoubleToDoublePullback> pullback(DifferentiableDoubleFunction of) {
    return of::pullback;
  }

  /**
   * Runs a function from {@code double} to {@code double} and keeps its pullback.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the pullback there
   */
  public static DoubleWithPullback<DoubleToDoublePullback> valueWithPullback(
      double x, DifferentiableDoubleFunction of) {
    return of.valueWithPullback(x);
  }

  /**
   * Makes the value and pullback of a function from {@code double} to {@code double} a function of
   * where they are taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static DoubleFunction<DoubleWithPullback<DoubleToDoublePullback>> valueWithPullback(
      DifferentiableDoubleFunction of) {
    return of::valueWithPullback;
  }

  /**
   * Differentiates a function from {@code double} to {@code double} in forward mode.
   *
   * @param x the argument
   * @param of the function
   * @return the derivative there
   */
  public static double derivative(double x, DifferentiableDoubleFunction of) {
    return of.derivative(x);
  }

  /**
   * Makes the derivative of a function from {@code double} to {@code double} a function, by forward
   * mode.
   *
   * @param of the function
   * @return the function of the derivative
   */
  public static DoubleUnaryOperator derivative(DifferentiableDoubleFunction of) {
    return of::derivative;
  }

  /**
   * Runs a function from {@code double} to {@code double} and differentiates it in forward mode.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the derivative there
   */
  public static DoubleWithDerivative valueWithDerivative(
      double x, DifferentiableDoubleFunction of) {
    return of.valueWithDerivative(x);
  }

  /**
   * Makes the value and derivative of a function from {@code double} to {@code double} a function,
   * by forward mode.
   *
   * @param of the function
   * @return the function of both
   */
  public static DoubleFunction<DoubleWithDerivative> valueWithDerivative(
      DifferentiableDoubleFunction of) {
    return of::valueWithDerivative;
  }

  /**
   * Runs a function from {@code double} to {@code double} and keeps its differential.
   *
   * @param x the argument
   * @param of the function
   * @return the differential there
   */
  public static DoubleToDoubleDifferential differential(double x, DifferentiableDoubleFunction of) {
    return of.differential(x);
  }

  /**
   * Makes the differential of a function from {@code double} to {@code double} a function of where
   * it is taken.
   *
   * @param of the function
   * @return the function of the differential
   */
  public static DoubleFunction<DoubleToDoubleDifferential> differential(
      DifferentiableDoubleFunction of) {
    return of::differential;
  }

  /**
   * Runs a function from {@code double} to {@code double} and keeps its differential.
   *
   * @param x the argument
   * @param of the function
   * @return the result and the differential there
   */
  public static DoubleWithDifferential<DoubleToDoubleDifferential> valueWithDifferential(
      double x, DifferentiableDoubleFunction of) {
    return of.valueWithDifferential(x);
  }

  /**
   * Makes the value and differential of a function from {@code double} to {@code double} a function
   * of where they are taken.
   *
   * @param of the function
   * @return the function of both
   */
  public static DoubleFunction<DoubleWithDifferential<DoubleToDoubleDifferential>>
      valueWithDifferential(DifferentiableDoubleFunction of) {
    return of::valueWithDifferential;
  }
}
