/**
 * What generated code keeps of a long loop, so that a reverse sweep can run its steps again instead
 * of reading what they left behind.
 *
 * <p>In come the steps of a loop and the number of states that there is room for; out comes which
 * states to keep, and from which of them a step is reached. Open {@link
 * dev.martlet.checkpoint.Checkpoints} first. Users have no need of this package.
 */
@NullMarked
package dev.martlet.checkpoint;

import org.jspecify.annotations.NullMarked;
