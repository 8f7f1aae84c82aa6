/** The examples do what they say: they run, and what they print is so. */
@NullMarked
package dev.martlet.examples;

import org.jspecify.annotations.NullMarked;
