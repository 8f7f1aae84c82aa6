/**
 * Programs that a newcomer runs first, and reads: each is one idea. Start with {@link
 * dev.martlet.examples.Quickstart}.
 *
 * <ul>
 *   <li>{@link dev.martlet.examples.StudentScores}: a loss over a record, and gradient descent.
 *   <li>{@link dev.martlet.examples.BuildingSimulation}: twenty partial derivatives through a loop
 *       over nested records.
 *   <li>{@link dev.martlet.examples.BlackScholes}: five Greeks from one formula.
 *   <li>{@link dev.martlet.examples.Newton}: a function and its derivative as one argument.
 *   <li>{@link dev.martlet.examples.Kepler}: a rule of one's own, for an equation solved by a loop.
 *   <li>{@link dev.martlet.examples.TwoModes}: what reverse and forward mode each answer.
 * </ul>
 */
@NullMarked
package dev.martlet.examples;

import org.jspecify.annotations.NullMarked;
