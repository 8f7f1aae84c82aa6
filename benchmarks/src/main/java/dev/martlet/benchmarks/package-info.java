/**
 * What a derivative costs, measured with JMH: a class a question, and in each of them the method
 * itself, its gradient as Martlet writes it, and what else can be done. Start with {@link
 * dev.martlet.benchmarks.Table}, which runs them.
 */
@NullMarked
package dev.martlet.benchmarks;

import org.jspecify.annotations.NullMarked;
