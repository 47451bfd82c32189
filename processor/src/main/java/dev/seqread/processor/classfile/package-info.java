/**
 * The second front door: class files in, the intermediate representation out.
 *
 * <p>{@link dev.seqread.processor.classfile.ClassBodies} lowers one method on demand, to what the
 * first lowering would make of its source as far as a class file still tells. The values on the
 * stack become temporaries ({@code OperandStack}), the slots become variables again ({@code
 * Locals}), and what a compiler makes of one construct of the language is put together again where
 * it can be told: conditions, concatenations, lambdas, switches.
 *
 * <p>What declarations say is asked of the compiler ({@link
 * dev.seqread.processor.classfile.Declarations}), so that it is the same from both doors. Class
 * files are read, never loaded. One that can't be understood has no bodies.
 */
@NullMarked
package dev.seqread.processor.classfile;

import org.jspecify.annotations.NullMarked;
