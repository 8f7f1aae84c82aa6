/** Motion, step by step. */
@NullMarked
package dev.martlet.examples.physics;

import org.jspecify.annotations.NullMarked;
