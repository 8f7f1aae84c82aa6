/**
 * Turns the compiler's classes into Java source that reads as if written by hand. In: {@link
 * dev.martlet.processor.ir.JavaClass}; out: a JavaPoet file. Start with {@link
 * dev.martlet.processor.backend.JavaWriter}.
 *
 * <p>A method's body takes these steps: {@link dev.martlet.processor.backend.Folding} decides which
 * ops become parts of expressions, {@link dev.martlet.processor.backend.Variables} which values
 * share a variable, {@link dev.martlet.processor.backend.StatementBuilder} makes statements of
 * them, {@link dev.martlet.processor.backend.Tidying} gives those their usual shape, {@link
 * dev.martlet.processor.backend.Naming} names the variables, and {@link
 * dev.martlet.processor.backend.StatementPrinter} writes the text.
 */
@NullMarked
package dev.martlet.processor.backend;

import org.jspecify.annotations.NullMarked;
