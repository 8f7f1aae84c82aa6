package dev.martlet;

/**
 * A value and the pullback that belongs to it, from one run of the function.
 *
 * <p>Also what a closure rule returns, a method annotated with {@link
 * dev.martlet.annotation.Derivative}.
 *
 * @param <V> the type of the value
 * @param <P> the functional interface of the pullback
 * @param value the function's own result
 * @param pullback takes the cotangent of the value to the tangents of the arguments
 */
public record ValueWithPullback<V, P>(V value, P pullback) {}
