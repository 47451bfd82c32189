package dev.seqread.lint;

import dev.seqread.processor.report.Finding;

/**
 * A finding, and what reports say of its place beside where it begins.
 *
 * @param range what the compiler would underline
 * @param member the method, field or class that it lies in; empty if in none
 * @param fingerprint the same for as long as member, rule and source line stay what they are,
 *     wherever the line moves
 */
record Located(Finding finding, Range range, String member, String fingerprint) {}
