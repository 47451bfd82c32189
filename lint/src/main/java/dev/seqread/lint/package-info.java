/**
 * The {@code seqread} command: checks source files, folders and source jars with the compiler of
 * the JDK that it runs on, without a build, and reports as text or as a SARIF log. {@link
 * dev.seqread.lint.Seqread} is its entry.
 */
@NullMarked
package dev.seqread.lint;

import org.jspecify.annotations.NullMarked;
