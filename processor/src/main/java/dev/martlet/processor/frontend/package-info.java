/**
 * From source to IR: methods and types of the user's program come in as javac's attributed trees,
 * functions and structures go out. This is the only package that knows javac's trees, and it uses
 * their public API alone.
 *
 * <p>For how a method's body is read, open {@link dev.martlet.processor.frontend.MethodLowering}
 * first.
 */
@NullMarked
package dev.martlet.processor.frontend;

import org.jspecify.annotations.NullMarked;
