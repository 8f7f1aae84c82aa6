/**
 * Entries written by hand in the shape that the compiler emits: one for each function type.
 *
 * <p>{@link dev.martlet.emitted.Samples} holds what a user writes, {@link
 * dev.martlet.emitted.SamplesDerivatives} what belongs to it.
 */
package dev.martlet.emitted;
