package dev.seqread.processor.classfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells which accesses of a slot are accesses of one variable: those that a store reaches, and
 * those that the table of local variables gives the same name.
 */
public final class Slots {
  private final Code code;
  private final List<Definition> definitions = new ArrayList<>();
  private final Map<Integer, Integer> bySite = new HashMap<>();
  private final Map<Integer, BitSet> ofSlot = new HashMap<>();
  private final int[] parents;
  private final List<BitSet> entering = new ArrayList<>();
  private final Map<Integer, Integer> reaching = new HashMap<>();

  /** A store to a slot, by the number of its instruction; -1 for what a slot holds at first. */
  private record Definition(int site, int slot) {}

  /** The slots of code of which these are filled by its caller. */
  public Slots(Code code, List<Integer> given) {
    this.code = code;
    given.forEach(slot -> add(-1, slot));
    for (int i = 0; i < code.size(); i++) {
      if (isStore(code.insn(i))) {
        add(i, slot(code.insn(i)));
      }
    }
    parents = new int[definitions.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    flow(given.size());
    unifyUses();
    unifyNames();
  }

  /** The variable that is there from the start, by its place among those. */
  public int given(int index) {
    return root(index);
  }

  /** The variable that an instruction stores to. */
  public int stored(int site) {
    return root(bySite.get(site));
  }

  /** The variable that an instruction loads. */
  public int loaded(int site) {
    Integer definition = reaching.get(site);
    if (definition == null) {
      throw new IllegalArgumentException("a slot is read before it is written");
    }
    return root(definition);
  }

  /** What the table of local variables says of a variable; null if it says nothing. */
  public @Nullable LocalVariableNode named(int variable) {
    for (int i = 0; i < definitions.size(); i++) {
      if (root(i) == variable) {
        LocalVariableNode entry = entry(definitions.get(i));
        if (entry != null) {
          return entry;
        }
      }
    }
    return null;
  }

  public int slotOf(int variable) {
    return definitions.get(variable).slot;
  }

  /** True if anything but the caller stores to it. */
  public boolean isAssigned(int variable) {
    for (int i = 0; i < definitions.size(); i++) {
      if (root(i) == variable && definitions.get(i).site >= 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int site, int slot) {
    int id = definitions.size();
    definitions.add(new Definition(site, slot));
    ofSlot.computeIfAbsent(slot, s -> new BitSet()).set(id);
    if (site >= 0) {
      bySite.put(site, id);
    }
  }

  private static boolean isStore(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE || opcode == Opcodes.IINC;
  }

  private static boolean isLoad(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD || opcode == Opcodes.IINC;
  }

  private static int slot(AbstractInsnNode insn) {
    return insn instanceof IincInsnNode increment ? increment.var : ((VarInsnNode) insn).var;
  }

  /** Which definitions reach the blocks; every one in a block may reach what catches there. */
  private void flow(int given) {
    for (int i = 0; i < code.blocks(); i++) {
      entering.add(new BitSet());
    }
    entering.get(0).set(0, given);
    Deque<Integer> work = new ArrayDeque<>();
    BitSet seen = new BitSet();
    work.add(0);
    while (!work.isEmpty()) {
      int block = work.remove();
      seen.set(block);
      BitSet live = (BitSet) entering.get(block).clone();
      BitSet ever = (BitSet) live.clone();
      for (int i = code.start(block); i < code.end(block); i++) {
        if (isStore(code.insn(i))) {
          define(live, i);
          ever.or(live);
        }
      }
      for (TryCatchBlockNode handler : code.protecting(block)) {
        enter(code.blockAt(handler.handler), ever, seen, work);
      }
      code.successors(block).forEach(next -> enter(next, live, seen, work));
    }
  }

  private void enter(int block, BitSet live, BitSet seen, Deque<Integer> work) {
    BitSet entry = entering.get(block);
    int before = entry.cardinality();
    entry.or(live);
    if (entry.cardinality() != before || !seen.get(block)) {
      seen.set(block);
      work.add(block);
    }
  }

  private void define(BitSet live, int site) {
    int id = bySite.get(site);
    live.andNot(ofSlot.get(definitions.get(id).slot));
    live.set(id);
  }

  private void unifyUses() {
    for (int block = 0; block < code.blocks(); block++) {
      BitSet live = (BitSet) entering.get(block).clone();
      for (int i = code.start(block); i < code.end(block); i++) {
        AbstractInsnNode insn = code.insn(i);
        if (isLoad(insn)) {
          unifyUse(live, i, slot(insn));
        }
        if (isStore(insn)) {
          define(live, i);
        }
      }
    }
  }

  private void unifyUse(BitSet live, int site, int slot) {
    BitSet found = (BitSet) live.clone();
    found.and(ofSlot.getOrDefault(slot, new BitSet()));
    int first = found.nextSetBit(0);
    if (first >= 0) {
      found.stream().forEach(other -> unify(first, other));
      reaching.put(site, first);
      if (bySite.containsKey(site)) {
        unify(first, bySite.get(site));
      }
    }
  }

  private void unifyNames() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < definitions.size(); i++) {
      LocalVariableNode entry = entry(definitions.get(i));
      if (entry != null) {
        String key = entry.index + " " + entry.name + " " + entry.desc;
        unify(first.computeIfAbsent(key, k -> root(entryless(entry))), i);
      }
    }
  }

  /** The first definition that the table names so. */
  private int entryless(LocalVariableNode entry) {
    for (int i = 0; i < definitions.size(); i++) {
      if (entry.equals(entry(definitions.get(i)))) {
        return i;
      }
    }
    return 0;
  }

  private @Nullable LocalVariableNode entry(Definition definition) {
    if (code.method().localVariables == null) {
      return null;
    }
    int live = definition.site + 1;
    for (LocalVariableNode entry : code.method().localVariables) {
      if (entry.index == definition.slot
          && live < code.index(entry.end)
          && noneBetween(live, code.index(entry.start))) {
        return entry;
      }
    }
    return null;
  }

  /** A name begins at the label behind the store, with no instruction between the two. */
  private boolean noneBetween(int from, int label) {
    for (int i = from; i < label; i++) {
      if (code.insn(i).getOpcode() >= 0) {
        return false;
      }
    }
    return true;
  }

  private int root(int definition) {
    int root = definition;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  private void unify(int a, int b) {
    int one = root(a);
    int other = root(b);
    parents[Math.max(one, other)] = Math.min(one, other);
  }
}
