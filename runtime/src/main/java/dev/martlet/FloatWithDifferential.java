package dev.martlet;

/**
 * A {@code float} value and the differential that belongs to it, from one run of the function.
 *
 * @param <D> the functional interface of the differential
 * @param value the function's own result
 * @param differential takes tangents of the arguments to the tangent of the value
 */
public record FloatWithDifferential<D>(float value, D differential) {}
