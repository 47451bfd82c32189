package dev.seqread.processor.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;

/** The operand stack; a wide value is one entry. */
final class OperandStack {
  private final List<Operand> entries = new ArrayList<>();

  List<Operand> entries() {
    return List.copyOf(entries);
  }

  void set(List<Operand> all) {
    entries.clear();
    entries.addAll(all);
  }

  void push(Operand operand) {
    entries.add(operand);
  }

  Operand pop() {
    return entries.remove(entries.size() - 1);
  }

  Operand peek() {
    return entries.get(entries.size() - 1);
  }

  /** The topmost values, the deepest first. */
  List<Operand> pop(int count) {
    List<Operand> top = entries.subList(entries.size() - count, entries.size());
    List<Operand> popped = List.copyOf(top);
    top.clear();
    return popped;
  }

  void replaceAll(UnaryOperator<Operand> change) {
    entries.replaceAll(change);
  }

  /** Carries out an instruction that only moves values. */
  void move(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> pop();
      case Opcodes.POP2 -> unit();
      case Opcodes.DUP -> copyUnder(List.of(pop()), 0);
      case Opcodes.DUP_X1 -> copyUnder(List.of(pop()), 1);
      case Opcodes.DUP_X2 -> copyUnder(List.of(pop()), 2);
      case Opcodes.DUP2 -> copyUnder(unit(), 0);
      case Opcodes.DUP2_X1 -> copyUnder(unit(), 1);
      case Opcodes.DUP2_X2 -> copyUnder(unit(), 2);
      case Opcodes.SWAP -> copySwapped();
      default -> throw new IllegalArgumentException("opcode " + opcode);
    }
  }

  private void copySwapped() {
    Operand top = pop();
    Operand below = pop();
    push(top);
    push(below);
  }

  /** A wide value, or two that are not. */
  private List<Operand> unit() {
    Operand top = pop();
    return top.isWide() ? List.of(top) : List.of(pop(), top);
  }

  /** Puts values back, and a copy of them below as many words as given. */
  private void copyUnder(List<Operand> values, int words) {
    List<Operand> between = new ArrayList<>();
    for (int depth = 0; depth < words; ) {
      Operand next = pop();
      between.add(0, next);
      depth += next.isWide() ? 2 : 1;
    }
    entries.addAll(values);
    entries.addAll(between);
    entries.addAll(values);
  }
}
