/** Linear systems, solved in place: pivots, triangles, bands. */
@NullMarked
package dev.martlet.examples.linear;

import org.jspecify.annotations.NullMarked;
