/**
 * The second front door: class files in, the intermediate representation out.
 *
 * <p>{@link dev.seqread.processor.bytecode.ClassBodies} lowers one method on demand, to what the
 * first lowering would make of its source as far as a class file still tells. The values on the
 * stack become temporaries ({@code OperandStack}), and what a compiler makes of one construct of
 * the language is put together again where it can be told: conditions, concatenations, lambdas,
 * switches. A class file that can't be understood has no bodies.
 */
@NullMarked
package dev.seqread.processor.bytecode;

import org.jspecify.annotations.NullMarked;
