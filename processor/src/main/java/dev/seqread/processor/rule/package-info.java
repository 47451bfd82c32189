/**
 * The rules. A rule looks at the worlds before an instruction and says what is wrong there; it
 * never walks syntax and never changes a state. Each is one class, and one line in {@link
 * dev.seqread.processor.rule.Rules}.
 */
@NullMarked
package dev.seqread.processor.rule;

import org.jspecify.annotations.NullMarked;
