/**
 * What differentiated programs are written against at run time.
 *
 * <p>Open {@link dev.martlet.DifferentialOperators} first: {@code gradient}, {@code pullback},
 * {@code derivative} and their kin. They take function types such as {@link
 * dev.martlet.DifferentiableDoubleFunction}, which the compiler's entries implement and {@link
 * dev.martlet.DifferentiableFunctions} makes by hand. They return values with what belongs to them
 * ({@link dev.martlet.ValueWithPullback}, {@link dev.martlet.DoubleWithGradient}), pullbacks and
 * differentials by the kind of what they take and return ({@link
 * dev.martlet.DoubleToDoublePullback}, {@link dev.martlet.ToDoubleDifferential}), and {@link
 * dev.martlet.TangentVector}s, which {@link dev.martlet.DifferentiableType} knows how to use.
 */
@NullMarked
package dev.martlet;

import org.jspecify.annotations.NullMarked;
