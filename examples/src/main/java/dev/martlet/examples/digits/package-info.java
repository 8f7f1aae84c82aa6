/** Handwritten digits: three models of MNIST. Open {@link DigitTraining} first. */
@NullMarked
package dev.martlet.examples.digits;

import org.jspecify.annotations.NullMarked;
