/**
 * Layers: differentiable records that take tensors to tensors.
 *
 * <p>Takes what a user builds a model of, and is nothing but such records: everything here could be
 * a user's own, and its derivatives are what the compiler makes of it. Open {@link
 * dev.martlet.layer.Layer} first, then {@link dev.martlet.layer.Dense}.
 */
@NullMarked
package dev.martlet.layer;

import org.jspecify.annotations.NullMarked;
