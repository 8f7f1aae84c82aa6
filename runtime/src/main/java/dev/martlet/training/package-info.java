/**
 * Training: the loop around data, loss and optimizer, and what listens to it.
 *
 * <p>Takes a model, an optimizer, batches and a gradient, gives the model that has been learned.
 * The loop does what a loop by hand does, and tells callbacks of each step: they print, log, save
 * and stop. Open {@link dev.martlet.training.Trainer} first, then {@link
 * dev.martlet.training.Callback}.
 */
@NullMarked
package dev.martlet.training;

import org.jspecify.annotations.NullMarked;
