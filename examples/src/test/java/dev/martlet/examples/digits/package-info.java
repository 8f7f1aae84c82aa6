/** The programs of the package against what is known of them, and against differences. */
@NullMarked
package dev.martlet.examples.digits;

import org.jspecify.annotations.NullMarked;
