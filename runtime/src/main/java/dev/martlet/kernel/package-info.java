/**
 * Loops over flat arrays, with no tensor in sight; implementations chosen once.
 *
 * <p>Takes arrays, offsets and extents that are right already, and writes arrays that the caller
 * has made. Where the module {@code jdk.incubator.vector} is there ({@code java --add-modules
 * jdk.incubator.vector}), the classes whose names begin with {@code Vector} do what HotSpot does
 * not vectorize by itself; else plain loops do all of it. Open {@link dev.martlet.kernel.Kernels}
 * first.
 */
@NullMarked
package dev.martlet.kernel;

import org.jspecify.annotations.NullMarked;
