/**
 * The doors: an annotation processor, a javac plugin, and what the command line shares with them.
 * All lead to one {@link dev.seqread.processor.door.Checker}, so all give the same verdict.
 */
@NullMarked
package dev.seqread.processor.door;

import org.jspecify.annotations.NullMarked;
