/** A language whose interpreter is differentiated. */
@NullMarked
package dev.martlet.examples.language;

import org.jspecify.annotations.NullMarked;
