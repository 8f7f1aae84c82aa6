package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;

/**
 * A matrix, or a stack of them, as the product of two others.
 *
 * @param orthogonal matrices with orthonormal columns, as many as the lesser of rows and columns
 * @param triangular upper triangular matrices, whose diagonals are not negative
 * @param <S> the scalar type
 */
@Differentiable
public record QrFactors<S>(Tensor<S> orthogonal, Tensor<S> triangular) {}
