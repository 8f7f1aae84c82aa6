package dev.martlet.tensor;

import dev.martlet.annotation.Differentiable;

/**
 * A matrix, or a stack of them, as {@code U diag(s) V^T}.
 *
 * @param left U: the left singular vectors, orthonormal, a column each; the largest element of each
 *     is positive
 * @param values s: the singular values, descending, as many as the lesser of rows and columns
 * @param right V: the right singular vectors, orthonormal, a column each
 * @param <S> the scalar type
 */
@Differentiable
public record SingularValues<S>(Tensor<S> left, Tensor<S> values, Tensor<S> right) {}
