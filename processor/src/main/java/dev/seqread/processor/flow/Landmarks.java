package dev.seqread.processor.flow;

import dev.seqread.processor.ir.Instr;

/** The instructions that the course of an attempt to read hangs on. */
public interface Landmarks extends Liveness.Uses {
  /** True if the instruction may validate a section. */
  boolean validates(Instr instr);

  /** True if the instruction takes a lock, which settles an attempt. */
  boolean locks(Instr instr);
}
