/**
 * What generated code does with tangents whose type is known at run time only: those of sealed
 * interfaces, type variables, collections, and of types that declare their own.
 *
 * <p>Such a tangent is one immutable object, and {@code null} where nothing flows. Open {@link
 * dev.martlet.dynamic.DynamicTangents} first.
 */
@NullMarked
package dev.martlet.dynamic;

import org.jspecify.annotations.NullMarked;
