/**
 * What one has at the desk while a model is made: a progress bar, pictures, tables, and the classic
 * optimizers of small problems. All of it is by other libraries, and this is where they meet the
 * runtime.
 *
 * <p>It is an artifact of its own, and one only: the runtime, which is what a service needs,
 * depends on nothing but the JDK; who experiments adds one dependency, and does not choose among
 * switches. Open {@link dev.martlet.workbench.Pictures} or {@link
 * dev.martlet.workbench.LeastSquares} first.
 */
@NullMarked
package dev.martlet.workbench;

import org.jspecify.annotations.NullMarked;
