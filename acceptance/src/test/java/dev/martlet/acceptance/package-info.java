/**
 * Runs whole programs through the compiler and asks their derivatives for what must hold.
 *
 * <p>In: the programs of {@code src/test/resources/accepted}, one class a file, with the checks in
 * their comments, and those of {@code rejected}, with the expected diagnostics beside the line.
 * Out: a test for each check. Open {@link dev.martlet.acceptance.AcceptedTest} first, then {@link
 * dev.martlet.acceptance.Check} for what a comment can ask and {@link
 * dev.martlet.acceptance.DerivativeCheck} for what is then held against what.
 */
@NullMarked
package dev.martlet.acceptance;

import org.jspecify.annotations.NullMarked;
