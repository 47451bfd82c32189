package dev.seqread.processor.classfile;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Which instructions belong to the conditions of assertions. */
public final class Asserts {
  private final BitSet inside = new BitSet();
  private final BitSet failing = new BitSet();

  public Asserts(Code code) {
    boolean open = false;
    for (int i = 0; i < code.size(); i++) {
      AbstractInsnNode insn = code.insn(i);
      if (insn instanceof FieldInsnNode field && field.name.equals("$assertionsDisabled")) {
        open = insn.getOpcode() == Opcodes.GETSTATIC;
      } else if (insn instanceof TypeInsnNode type
          && type.desc.equals("java/lang/AssertionError")) {
        if (open) {
          failing.set(nextThrow(code, i));
        }
        open = false;
      }
      inside.set(i, open);
    }
  }

  public boolean contain(int index) {
    return inside.get(index);
  }

  /** True for the throw of an assertion that does not hold. */
  public boolean fails(int index) {
    return failing.get(index);
  }

  private static int nextThrow(Code code, int from) {
    int index = from;
    while (index < code.size() - 1 && code.insn(index).getOpcode() != Opcodes.ATHROW) {
      index++;
    }
    return index;
  }
}
