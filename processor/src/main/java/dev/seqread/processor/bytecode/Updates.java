package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Tells compound assignments and increments of static fields, which have no object that is there
 * twice: the field is read, something is computed, and the field is stored.
 */
final class Updates {
  private Updates() {}

  /** True for the read of a static field that is updated. */
  static boolean ofStatic(FieldInsnNode read) {
    boolean computed = false;
    for (AbstractInsnNode next = Code.next(read); isPart(next, read); next = Code.next(next)) {
      if (next instanceof FieldInsnNode field && field.getOpcode() == Opcodes.PUTSTATIC) {
        return computed;
      }
      computed |= next.getOpcode() >= Opcodes.IADD && next.getOpcode() <= Opcodes.LXOR;
    }
    return false;
  }

  private static boolean isPart(@Nullable AbstractInsnNode insn, FieldInsnNode read) {
    if (insn instanceof FieldInsnNode field) {
      return field.getOpcode() != Opcodes.PUTFIELD
          && (field.getOpcode() != Opcodes.PUTSTATIC
              || field.name.equals(read.name) && field.owner.equals(read.owner));
    }
    if (insn == null) {
      return false;
    }
    int opcode = insn.getOpcode();
    boolean loads = opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.SALOAD;
    boolean moves = opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP;
    boolean computes = opcode >= Opcodes.IADD && opcode <= Opcodes.I2S && opcode != Opcodes.IINC;
    return loads || moves || computes;
  }
}
