/**
 * Tests that take what was built as its users do: the documentation's own words, in the tools that
 * it names. They need the jars, so they are skipped where Maven stopped before packaging them.
 */
@NullMarked
package dev.seqread.doors;

import org.jspecify.annotations.NullMarked;
