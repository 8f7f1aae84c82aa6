package dev.martlet;

/**
 * A {@code float} value and the pullback that belongs to it, from one run of the function.
 *
 * @param <P> the functional interface of the pullback
 * @param value the function's own result
 * @param pullback takes the cotangent of the value to the tangents of the arguments
 */
public record FloatWithPullback<P>(float value, P pullback) {}
