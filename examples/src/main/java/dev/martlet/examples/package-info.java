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
 *
 * <p>Whole programs are in the packages by subject: they are written as if nobody would ever
 * differentiate them, and tested against what textbooks know of their derivatives.
 *
 * <ul>
 *   <li>{@link dev.martlet.examples.linear.LuSolver}, {@link dev.martlet.examples.linear.Cholesky},
 *       {@link dev.martlet.examples.linear.HeatRod}: matrices that are taken apart in place.
 *   <li>{@link dev.martlet.examples.signal.Fourier}, {@link
 *       dev.martlet.examples.signal.TimeWarping}, {@link dev.martlet.examples.signal.KalmanFilter}:
 *       butterflies, a table, a likelihood.
 *   <li>{@link dev.martlet.examples.physics.RungeKutta}, {@link
 *       dev.martlet.examples.physics.NBody}: equations as function values, objects that change.
 *   <li>{@link dev.martlet.examples.learning.Lstm}, {@link dev.martlet.examples.learning.Ranking}:
 *       memory in plain arrays, and sorting.
 *   <li>{@link dev.martlet.examples.finance.MonteCarlo}: random numbers, the same each time.
 *   <li>{@link dev.martlet.examples.language.Expression}: an interpreter over a sealed tree.
 * </ul>
 */
@NullMarked
package dev.martlet.examples;

import org.jspecify.annotations.NullMarked;
