/**
 * The front door: javac's attributed trees in, the intermediate representation out.
 *
 * <p>{@link dev.seqread.processor.lower.JavacProgram} lowers a file, or one method on demand. A
 * file is a list of classes ({@code ClassLowering}), a class a list of bodies ({@code
 * BodyLowering}), and a body is put together by one small class for each part of the language, all
 * of which append to the same graph ({@code GraphBuilder}). What declarations say is read once for
 * each element ({@code Symbols}).
 *
 * <p>Nothing is judged here, and no tree outlives the call that lowers it.
 */
@NullMarked
package dev.seqread.processor.lower;

import org.jspecify.annotations.NullMarked;
