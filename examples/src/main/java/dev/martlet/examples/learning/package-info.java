/** What learns, and by what it is judged. */
@NullMarked
package dev.martlet.examples.learning;

import org.jspecify.annotations.NullMarked;
