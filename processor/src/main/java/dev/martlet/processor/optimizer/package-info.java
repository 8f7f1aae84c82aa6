/**
 * Makes functions shorter and faster without changing what they compute, bit for bit: in comes a
 * well-formed function, out goes one that gives the same results, effects and exceptions, also on
 * NaN, infinities and -0.0.
 *
 * <p>Start with {@link dev.martlet.processor.optimizer.Optimizer}, which runs the passes until
 * nothing changes. A pass is a class with one method {@code run} from function to function, which
 * returns the same object where it found nothing to do. {@code Effects} and {@code Nullness} are
 * the facts that they share.
 */
@NullMarked
package dev.martlet.processor.optimizer;

import org.jspecify.annotations.NullMarked;
