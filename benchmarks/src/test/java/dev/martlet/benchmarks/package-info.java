/** What is compared in the benchmarks computes the same. */
@NullMarked
package dev.martlet.benchmarks;

import org.jspecify.annotations.NullMarked;
