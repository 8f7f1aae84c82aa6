package dev.martlet.shadow;

/**
 * Marks the entry of a method that changes arrays of its caller, or gives them back: differentiable
 * methods of other modules cannot call it, for its pullback alone does not tell what became of the
 * arrays.
 */
public interface ChangesArguments {}
