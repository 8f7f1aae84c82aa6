package dev.martlet;

/**
 * A {@code float} value and its gradient by one {@code float}, from one run of the function.
 *
 * @param value the function's own result
 * @param gradient the derivative by the function's one differentiated parameter
 */
public record FloatWithFloatGradient(float value, float gradient) {}
