/**
 * Tensors: immutable arrays of any rank, and their operations with derivatives.
 *
 * <p>Takes what users write, checks it with errors that name the operation and the shapes, and
 * hands flat arrays to {@code dev.martlet.kernel}. Operations are methods of {@link
 * dev.martlet.tensor.Tensor}, family by family in the interfaces that it implements; beneath each
 * operation stand its derivatives, as rules that users could have written. Open {@link
 * dev.martlet.tensor.Tensor} first, then {@link dev.martlet.tensor.TensorArithmetic}.
 */
@NullMarked
package dev.martlet.tensor;

import org.jspecify.annotations.NullMarked;
