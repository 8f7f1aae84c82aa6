/** Tests that what is measured is right. */
@NullMarked
package dev.martlet.benchmarks.adbench;

import org.jspecify.annotations.NullMarked;
