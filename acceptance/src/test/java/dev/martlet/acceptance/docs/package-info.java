/**
 * Compiles and runs the Java of the README and the guides, and compares what it prints with what
 * they say that it prints: what users read cannot rot. Open {@link
 * dev.martlet.acceptance.docs.DocumentationTest} first.
 *
 * <p>In: the Markdown files. Out: a test for each of their sections that has Java in it. With
 * {@code -Dcases=update} the printed text is rewritten instead, for people to look at.
 */
@NullMarked
package dev.martlet.acceptance.docs;

import org.jspecify.annotations.NullMarked;
