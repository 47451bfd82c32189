/**
 * A market-data feed: one writer replaces a {@link dev.seqread.examples.quotes.Quote} over and
 * over, and readers take it from a generated {@code QuoteCell}, whole and without a lock, as
 * threads, as processes over a mapped file, and as a program in C that includes the generated
 * header.
 */
@NullMarked
package dev.seqread.examples.quotes;

import org.jspecify.annotations.NullMarked;
