package dev.martlet.tensor;

/**
 * The cotangents of an operation's two arguments.
 *
 * @param first that of the first argument, the receiver
 * @param second that of the second argument
 * @param <S> the scalar type
 */
public record TensorPair<S>(Tensor<S> first, Tensor<S> second) {}
