package dev.seqread.processor.flow;

import dev.seqread.processor.ir.Instr;

/** The instructions that the course of an attempt to read hangs on. */
public interface Landmarks extends Liveness.Uses {
  /** True if the instruction may validate a section. */
  default boolean validates(Instr instr) {
    return !of(instr).isEmpty();
  }

  /** True if an attempt to read begins with the instruction. */
  default boolean begins(Instr instr) {
    return false;
  }

  /** True if the instruction takes a lock, which settles an attempt. */
  default boolean locks(Instr instr) {
    return false;
  }
}
