package dev.martlet.tensor;

/**
 * The cotangents of an operation's three arguments.
 *
 * @param first that of the first argument
 * @param second that of the second argument
 * @param third that of the third argument
 * @param <S> the scalar type
 */
public record TensorTriple<S>(Tensor<S> first, Tensor<S> second, Tensor<S> third) {}
