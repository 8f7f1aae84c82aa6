/** Tests of tensors. Open {@link dev.martlet.tensor.RuleCheck} first. */
@NullMarked
package dev.martlet.tensor;

import org.jspecify.annotations.NullMarked;
