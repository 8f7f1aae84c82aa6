package dev.martlet;

/**
 * A value and the differential that belongs to it, from one run of the function.
 *
 * <p>Also what a closure rule returns, a method annotated with {@link
 * dev.martlet.annotation.Derivative}, for forward mode.
 *
 * @param <V> the type of the value
 * @param <D> the functional interface of the differential
 * @param value the function's own result
 * @param differential takes tangents of the arguments to the tangent of the value
 */
public record ValueWithDifferential<V, D>(V value, D differential) {}
