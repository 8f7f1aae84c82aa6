/** Signals and series in time: transforms, filters, and what is alike. */
@NullMarked
package dev.martlet.examples.signal;

import org.jspecify.annotations.NullMarked;
