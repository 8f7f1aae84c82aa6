/** Prices by simulation. */
@NullMarked
package dev.martlet.examples.finance;

import org.jspecify.annotations.NullMarked;
