package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Switches over texts. A compiler makes two of one: the first finds the text and numbers it, the
 * second switches on that number. A path on which the number is known goes past the second one.
 */
final class TextSwitches {
  private final Code code;

  /** The second switches, by the blocks that consist of them. */
  private final Map<Integer, Second> seconds = new HashMap<>();

  private record Second(int slot, AbstractInsnNode insn) {}

  TextSwitches(Code code) {
    this.code = code;
    for (int i = 0; i < code.size(); i++) {
      if (code.insn(i) instanceof LookupSwitchInsnNode first && isOfHashCodes(first)) {
        add(first.dflt);
      }
    }
  }

  private static boolean isOfHashCodes(LookupSwitchInsnNode insn) {
    return Code.previous(insn) instanceof MethodInsnNode call
        && call.owner.equals("java/lang/String")
        && call.name.equals("hashCode");
  }

  private void add(LabelNode label) {
    AbstractInsnNode load = Code.next(label);
    AbstractInsnNode insn = load == null ? null : Code.next(load);
    boolean isSwitch = insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode;
    if (isSwitch && load instanceof VarInsnNode number && load.getOpcode() == Opcodes.ILOAD) {
      seconds.put(code.blockAt(label), new Second(number.var, insn));
    }
  }

  /** Where a path goes that is about to enter a block, behind the instruction with a number. */
  int past(int block, int from) {
    Second second = seconds.get(block);
    if (second == null) {
      return block;
    }
    AbstractInsnNode last = code.insn(from);
    boolean jumps = last.getOpcode() < 0 || Code.is(last, Opcodes.GOTO);
    AbstractInsnNode store = jumps ? Code.previous(last) : last;
    Integer number = null;
    if (store instanceof VarInsnNode stored
        && store.getOpcode() == Opcodes.ISTORE
        && stored.var == second.slot) {
      number = number(Code.previous(store));
      if (number == null) {
        return block;
      }
    }
    return code.blockAt(target(second.insn, number));
  }

  /** The number that the source's label has; without one, no label fits. */
  private static LabelNode target(AbstractInsnNode insn, @Nullable Integer number) {
    if (insn instanceof TableSwitchInsnNode table) {
      int at = number == null ? -1 : number - table.min;
      return at >= 0 && at < table.labels.size() ? table.labels.get(at) : table.dflt;
    }
    LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) insn;
    int at = number == null ? -1 : lookup.keys.indexOf(number);
    return at < 0 ? lookup.dflt : lookup.labels.get(at);
  }

  private @Nullable Integer number(@Nullable AbstractInsnNode insn) {
    return insn == null ? null : Constants.number(insn);
  }
}
