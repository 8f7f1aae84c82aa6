/**
 * Derivatives of what the JDK's collections do: of lists, maps and {@code Optional}s as immutable
 * values. The tangent of a list is the list of its elements' tangents, and so for the others.
 *
 * <p>Here {@code null} is zero, as a tangent and as an element of one.
 */
@NullMarked
package dev.martlet.collection;

import org.jspecify.annotations.NullMarked;
