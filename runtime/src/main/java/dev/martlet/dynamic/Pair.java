package dev.martlet.dynamic;

import org.jspecify.annotations.Nullable;

/** Elements of two collections at the same place. */
record Pair(@Nullable Object first, @Nullable Object second) {}
