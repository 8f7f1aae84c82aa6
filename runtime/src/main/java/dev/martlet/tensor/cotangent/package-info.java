/**
 * The cotangents of operations as compositions of operations, so that a derivative can be
 * differentiated once more: the closures of the operations' own rules, which are faster, are opaque
 * to the compiler. It reads the sources of this package, which are in the jar beside the classes.
 *
 * <p>Nobody calls these methods by hand. Open {@link
 * dev.martlet.tensor.cotangent.ArithmeticCotangents} first.
 */
@NullMarked
@Composed({RegressionLosses.class, MarginLosses.class, LossReduction.class})
package dev.martlet.tensor.cotangent;

import dev.martlet.tensor.LossReduction;
import dev.martlet.tensor.MarginLosses;
import dev.martlet.tensor.RegressionLosses;
import org.jspecify.annotations.NullMarked;
