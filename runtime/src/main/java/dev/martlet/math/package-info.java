/**
 * The derivatives of {@link java.lang.Math} and {@link java.lang.StrictMath}, one partial
 * derivative a method.
 *
 * <p>Each is an ordinary {@link dev.martlet.annotation.Derivative} without a closure, as users
 * write them too, and its javadoc states the function and its adjoint, what holds at a kink, and
 * where the formula comes from: DLMF is the <a href="https://dlmf.nist.gov">NIST Digital Library of
 * Mathematical Functions</a>; a formula without a source is elementary calculus. Functions whose
 * result is an integer need no rule, as none passes a derivative. Open {@link
 * dev.martlet.math.TrigonometricDerivatives} first.
 */
@NullMarked
package dev.martlet.math;

import org.jspecify.annotations.NullMarked;
