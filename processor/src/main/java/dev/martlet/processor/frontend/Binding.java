package dev.martlet.processor.frontend;

import dev.martlet.processor.ir.Value;
import java.util.function.Function;

/**
 * How to compute what a pattern's variable is bound to, wherever it is read. Only what is pure and
 * cheap is bound so: casts and components of the value that was matched.
 *
 * @param root the value that was matched
 * @param read appends the computation, for places where the pattern is known to have matched
 * @param matched appends the test, for places where that is not known
 */
record Binding(Value root, Function<Flow, Value> read, Function<Flow, Value> matched) {}
