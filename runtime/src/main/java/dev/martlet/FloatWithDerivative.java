package dev.martlet;

/**
 * A {@code float} value and the derivative there, from one run of the function.
 *
 * @param value the function's own result
 * @param derivative the derivative at that argument
 */
public record FloatWithDerivative(float value, float derivative) {}
