package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;

/**
 * A symmetric matrix, or a stack of them, by its eigenvalues and eigenvectors.
 *
 * @param values the eigenvalues, ascending
 * @param vectors the eigenvectors, orthonormal, a column each; the largest element of each is
 *     positive
 * @param <S> the scalar type
 */
@Differentiable
public record Eigendecomposition<S>(Tensor<S> values, Tensor<S> vectors) {}
