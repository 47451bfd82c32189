package dev.seqread.processor.classfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The instructions of a method by number, cut into blocks: at jumps and their targets, and where
 * what catches an exception changes.
 */
public final class Code {
  private final MethodNode method;
  private final AbstractInsnNode[] insns;
  private final int[] lines;
  private final int[] blockOf;
  private final List<Integer> starts = new ArrayList<>();

  public Code(MethodNode method) {
    this.method = method;
    this.insns = method.instructions.toArray();
    this.lines = new int[insns.length];
    this.blockOf = new int[insns.length];
    findLines();
    cut();
  }

  public MethodNode method() {
    return method;
  }

  public int size() {
    return insns.length;
  }

  public AbstractInsnNode insn(int index) {
    return insns[index];
  }

  public int index(AbstractInsnNode insn) {
    return method.instructions.indexOf(insn);
  }

  /** The source line of an instruction; 0 if none is known. */
  public int line(int index) {
    return lines[index];
  }

  public int blocks() {
    return starts.size();
  }

  public int start(int block) {
    return starts.get(block);
  }

  /** The number after a block's last instruction. */
  public int end(int block) {
    return block + 1 < starts.size() ? starts.get(block + 1) : insns.length;
  }

  public int blockAt(AbstractInsnNode insn) {
    return blockOf[index(insn)];
  }

  /** The blocks that control may go on to, each time it is named; the next one comes last. */
  public List<Integer> successors(int block) {
    AbstractInsnNode last = last(block);
    List<Integer> targets = new ArrayList<>();
    if (last != null) {
      targets(last).forEach(label -> targets.add(blockAt(label)));
    }
    if (last == null || fallsThrough(last)) {
      targets.add(block + 1);
    }
    return targets;
  }

  /** The last real instruction of a block; null if it has none. */
  public @Nullable AbstractInsnNode last(int block) {
    for (int i = end(block) - 1; i >= start(block); i--) {
      if (insns[i].getOpcode() >= 0) {
        return insns[i];
      }
    }
    return null;
  }

  /** The table's entries that protect a block, in order. */
  public List<TryCatchBlockNode> protecting(int block) {
    int at = start(block);
    return method.tryCatchBlocks.stream()
        .filter(entry -> index(entry.start) <= at && at < index(entry.end))
        .filter(entry -> !protectsItself(entry, block))
        .toList();
  }

  /** A compiler protects the end of a cleanup by that cleanup itself. */
  private boolean protectsItself(TryCatchBlockNode entry, int block) {
    int handler = index(entry.handler);
    return entry.type == null
        && handler >= index(entry.start)
        && handler < index(entry.end)
        && start(block) >= handler;
  }

  /** The next real instruction; null at the end. */
  public static @Nullable AbstractInsnNode next(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  /** The real instruction before; null at the beginning. */
  public static @Nullable AbstractInsnNode previous(AbstractInsnNode insn) {
    AbstractInsnNode previous = insn.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  public static boolean is(@Nullable AbstractInsnNode insn, int opcode) {
    return insn != null && insn.getOpcode() == opcode;
  }

  public static List<LabelNode> targets(AbstractInsnNode insn) {
    if (insn instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> labels = new ArrayList<>();
    if (insn instanceof TableSwitchInsnNode table) {
      labels.addAll(table.labels);
      labels.add(table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      labels.addAll(lookup.labels);
      labels.add(lookup.dflt);
    }
    return labels;
  }

  private static boolean fallsThrough(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode != Opcodes.GOTO
        && opcode != Opcodes.ATHROW
        && opcode != Opcodes.TABLESWITCH
        && opcode != Opcodes.LOOKUPSWITCH
        && (opcode < Opcodes.IRETURN || opcode > Opcodes.RETURN);
  }

  private void findLines() {
    int line = 0;
    for (int i = 0; i < insns.length; i++) {
      if (insns[i] instanceof LineNumberNode number) {
        line = number.line;
      }
      lines[i] = line;
    }
    for (int i = insns.length - 2; i >= 0; i--) {
      lines[i] = lines[i] == 0 ? lines[i + 1] : lines[i];
    }
  }

  private void cut() {
    Set<Integer> leaders = new TreeSet<>(Set.of(0));
    for (int i = 0; i < insns.length; i++) {
      List<LabelNode> targets = targets(insns[i]);
      targets.forEach(label -> leaders.add(index(label)));
      if (insns[i].getOpcode() >= 0 && (!targets.isEmpty() || !fallsThrough(insns[i]))) {
        leaders.add(i + 1);
      }
    }
    for (TryCatchBlockNode entry : method.tryCatchBlocks) {
      leaders.addAll(
          Set.copyOf(List.of(index(entry.start), index(entry.end), index(entry.handler))));
    }
    leaders.stream().filter(i -> i < insns.length).forEach(starts::add);
    BitSet isStart = new BitSet();
    starts.forEach(isStart::set);
    int block = -1;
    for (int i = 0; i < insns.length; i++) {
      block += isStart.get(i) ? 1 : 0;
      blockOf[i] = block;
    }
  }
}
