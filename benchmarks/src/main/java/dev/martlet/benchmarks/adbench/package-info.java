/**
 * Objectives of Microsoft's ADBench, written as plain methods over arrays, with the adjoint that an
 * expert writes by hand beside each of them. Start with {@link
 * dev.martlet.benchmarks.adbench.Mixture}.
 */
@NullMarked
package dev.martlet.benchmarks.adbench;

import org.jspecify.annotations.NullMarked;
