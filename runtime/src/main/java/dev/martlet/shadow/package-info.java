/**
 * What generated code does with the shadows of arrays: the arrays of the same shape in which a
 * reverse sweep sums up what the elements of an active array receive. Users never call it.
 */
@NullMarked
package dev.martlet.shadow;

import org.jspecify.annotations.NullMarked;
