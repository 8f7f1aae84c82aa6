/** Tests of loops. */
@NullMarked
package dev.martlet.kernel;

import org.jspecify.annotations.NullMarked;
