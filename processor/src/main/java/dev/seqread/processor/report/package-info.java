/**
 * Findings and how they are shown: as one compiler diagnostic, as text, and as a SARIF log. A
 * finding is plain data; every door shows the same ones.
 */
@NullMarked
package dev.seqread.processor.report;

import org.jspecify.annotations.NullMarked;
