/**
 * The intermediate representation that all stages read and write: typed values in SSA form, ops as
 * records, control flow as nested regions. Start with {@link dev.martlet.processor.ir.Function} and
 * {@link dev.martlet.processor.ir.Op}; the ops are one file a family.
 *
 * <p>Around them: {@link dev.martlet.processor.ir.RegionBuilder} makes regions, {@link
 * dev.martlet.processor.ir.Rewriter} copies them, {@link dev.martlet.processor.ir.Traversal} looks
 * through them; {@link dev.martlet.processor.ir.Printer} and {@link
 * dev.martlet.processor.ir.Parser} are the text form, {@link dev.martlet.processor.ir.Verifier}
 * says whether a function is well formed, and {@link dev.martlet.processor.ir.Interpreter} runs it.
 */
@NullMarked
package dev.martlet.processor.ir;

import org.jspecify.annotations.NullMarked;
