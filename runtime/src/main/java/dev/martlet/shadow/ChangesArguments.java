package dev.martlet.shadow;

/**
 * Marks the entry of a method that differentiable methods of other modules cannot call, for neither
 * its pullback nor anything else tells what became of the arrays, objects or lists that it changes
 * or gives back.
 */
public interface ChangesArguments {}
