/**
 * Growing stacks of primitives and objects, on which generated code keeps what its reverse sweep
 * needs where it cannot know beforehand how much that will be: a loop of unknown trip count, say.
 *
 * <p>A tape is written by one thread in the forward sweep, and after that only read, by index. So a
 * pullback that holds one may be applied many times and by many threads. Bytes, shorts and chars go
 * onto an {@link dev.martlet.tape.IntTape}. Open {@link dev.martlet.tape.DoubleTape} first; the
 * others differ from it by their type only.
 */
@NullMarked
package dev.martlet.tape;

import org.jspecify.annotations.NullMarked;
