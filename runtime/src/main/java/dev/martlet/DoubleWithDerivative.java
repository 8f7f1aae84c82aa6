package dev.martlet;

/**
 * A {@code double} value and the derivative there, from one run of the function.
 *
 * @param value the function's own result
 * @param derivative the derivative at that argument
 */
public record DoubleWithDerivative(double value, double derivative) {}
