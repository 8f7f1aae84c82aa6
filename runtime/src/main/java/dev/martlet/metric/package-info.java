/**
 * Metrics: how good predictions are, in numbers that people read. They are not differentiated.
 *
 * <p>Takes tensors of scores and of what is right. Open {@link dev.martlet.metric.Metrics} first,
 * then {@link dev.martlet.metric.ConfusionMatrix}.
 */
@NullMarked
package dev.martlet.metric;

import org.jspecify.annotations.NullMarked;
