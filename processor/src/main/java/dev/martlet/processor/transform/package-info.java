/**
 * Differentiation, IR to IR: in comes a function with the positions of the parameters to
 * differentiate with respect to, out comes an ordinary function that computes the gradient, or the
 * value with a pullback or differential.
 *
 * <p>Start with {@link dev.martlet.processor.transform.Differentiation}. A forward sweep ({@link
 * dev.martlet.processor.transform.ForwardSweep}) runs the program and records; {@link
 * dev.martlet.processor.transform.ReverseSweep} and {@link
 * dev.martlet.processor.transform.TapedTangents} read what was recorded, {@link
 * dev.martlet.processor.transform.InterleavedTangents} needs no record. The mathematics of single
 * ops is in {@link dev.martlet.processor.transform.Partials}, for all of them.
 */
@NullMarked
package dev.martlet.processor.transform;

import org.jspecify.annotations.NullMarked;
