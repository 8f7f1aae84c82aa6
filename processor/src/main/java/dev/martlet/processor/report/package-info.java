/**
 * What the compiler tells people about a derivative. In come a method's function, its derivative
 * and what is known of both; out come HTML pages, one a class. Open {@link
 * dev.martlet.processor.report.ReportFolder} first.
 */
@NullMarked
package dev.martlet.processor.report;

import org.jspecify.annotations.NullMarked;
