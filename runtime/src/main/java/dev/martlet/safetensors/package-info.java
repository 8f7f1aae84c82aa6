/**
 * Files of tensors in the safetensors format, which Python's library of that name reads and writes,
 * and models in such files.
 *
 * <p>Takes tensors by name, or any differentiable value, whose leaves get the names of its
 * components. Files are written beside their place and moved there when they are complete; a header
 * that lies is refused. Open {@link dev.martlet.safetensors.Models} first.
 */
@NullMarked
package dev.martlet.safetensors;

import org.jspecify.annotations.NullMarked;
