package dev.martlet.tensor;

/**
 * The cotangents of an operation's four arguments.
 *
 * @param first that of the first argument
 * @param second that of the second argument
 * @param third that of the third argument
 * @param fourth that of the fourth argument
 * @param <S> the scalar type
 */
public record TensorQuadruple<S>(
    Tensor<S> first, Tensor<S> second, Tensor<S> third, Tensor<S> fourth) {}
