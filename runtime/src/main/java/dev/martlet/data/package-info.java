/**
 * Data: what models learn from, as streams of typed records, and the readers of its formats.
 *
 * <p>Takes files and collections, gives batches of tensors. A file that is not what it should be
 * ends in an error that names the file, the place and what was expected, and never in memory for
 * what a header only claims. Open {@link dev.martlet.data.Dataset} first, then {@link
 * dev.martlet.data.Examples}.
 */
@NullMarked
package dev.martlet.data;

import org.jspecify.annotations.NullMarked;
