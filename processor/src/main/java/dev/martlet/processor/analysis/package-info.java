/**
 * What must be known of a function before it is differentiated: in comes a function (inlined and
 * simplified) with the positions of the parameters to differentiate with respect to, out go facts
 * about its values and findings about what cannot be differentiated.
 *
 * <p>Start with {@link dev.martlet.processor.analysis.DerivativeFlow}: which operands an op hands a
 * derivative on from. {@link dev.martlet.processor.analysis.Activity} spreads that over a function,
 * {@link dev.martlet.processor.analysis.Presence} tells where a derivative may be missing at run
 * time, {@link dev.martlet.processor.analysis.NeededValues} and {@link
 * dev.martlet.processor.analysis.Recording} decide what a later sweep finds on tape.
 */
@NullMarked
package dev.martlet.processor.analysis;

import org.jspecify.annotations.NullMarked;
