/**
 * Shapes, strides, broadcasting and axes: integers only.
 *
 * <p>Takes dimensions and axes as users write them, checks them with errors that name the
 * operation, and gives loops over flat row-major arrays their extents and strides. Knows neither
 * arrays of numbers nor tensors. Open {@link dev.martlet.shape.Shape} first.
 */
@NullMarked
package dev.martlet.shape;

import org.jspecify.annotations.NullMarked;
