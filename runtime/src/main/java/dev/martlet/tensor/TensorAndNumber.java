package dev.martlet.tensor;

/**
 * The cotangents of an operation's two arguments, of which the second one is a number.
 *
 * @param tensor that of the first argument, the receiver
 * @param number that of the second argument
 * @param <S> the scalar type
 */
public record TensorAndNumber<S>(Tensor<S> tensor, double number) {}
