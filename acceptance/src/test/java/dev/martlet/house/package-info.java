/**
 * What the build holds about the project's own shape: which package may use which, and how long a
 * file may be. Each check is a function from what was found to complaints, so that its test can
 * also hand it something wrong and see it complain. Open {@link PackageFloorsTest} first.
 */
@NullMarked
package dev.martlet.house;

import org.jspecify.annotations.NullMarked;
