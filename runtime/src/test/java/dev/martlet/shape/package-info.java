/** Tests of shapes. */
@NullMarked
package dev.martlet.shape;

import org.jspecify.annotations.NullMarked;
