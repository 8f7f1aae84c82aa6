/**
 * What a program says to Martlet's compiler.
 *
 * <p>{@link dev.martlet.annotation.Differentiable} asks for a derivative, {@link
 * dev.martlet.annotation.Derivative} supplies one that is written by hand, {@link
 * dev.martlet.annotation.NoDerivative} says where none passes. All three stay in class files, so
 * that a jar's own annotations are seen by the programs compiled against it, and none is there at
 * run time.
 */
package dev.martlet.annotation;
