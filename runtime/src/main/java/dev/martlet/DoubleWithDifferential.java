package dev.martlet;

/**
 * A {@code double} value and the differential that belongs to it, from one run of the function.
 *
 * @param <D> the functional interface of the differential
 * @param value the function's own result
 * @param differential takes tangents of the arguments to the tangent of the value
 */
public record DoubleWithDifferential<D>(double value, D differential) {}
