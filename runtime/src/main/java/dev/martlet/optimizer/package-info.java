/**
 * Optimizers: they move a model along its gradients.
 *
 * <p>Takes any differentiable value and a tangent vector of it, gives the value that comes next.
 * Which leaves there are is asked of the type, once for all models; an optimizer itself is the few
 * lines by which a leaf's gradient becomes its step. Open {@link dev.martlet.optimizer.Optimizer}
 * first, then {@link dev.martlet.optimizer.Adam}.
 */
@NullMarked
package dev.martlet.optimizer;

import org.jspecify.annotations.NullMarked;
