package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.TypeRef;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Constants in code. */
final class Constants {
  private Constants() {}

  /** The constant that an instruction pushes; null for all other instructions. */
  static Operand.@Nullable Constant of(AbstractInsnNode insn, Types types) {
    int opcode = insn.getOpcode();
    if (opcode == Opcodes.ACONST_NULL) {
      return new Operand.Constant(null, TypeRef.OBJECT);
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return new Operand.Constant(opcode - Opcodes.ICONST_0, TypeRef.INT);
    }
    if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      return new Operand.Constant((long) (opcode - Opcodes.LCONST_0), TypeRef.LONG);
    }
    if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
      return new Operand.Constant((float) (opcode - Opcodes.FCONST_0), Types.FLOAT);
    }
    if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
      return new Operand.Constant((double) (opcode - Opcodes.DCONST_0), Types.DOUBLE);
    }
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return new Operand.Constant(((IntInsnNode) insn).operand, TypeRef.INT);
    }
    return insn instanceof LdcInsnNode load ? loaded(load.cst, types) : null;
  }

  /** The small number that an instruction pushes; null for all other instructions. */
  static @Nullable Integer number(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    boolean push = opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH;
    return push ? ((IntInsnNode) insn).operand : null;
  }

  private static Operand.@Nullable Constant loaded(Object value, Types types) {
    if (value instanceof Integer) {
      return new Operand.Constant(value, TypeRef.INT);
    }
    if (value instanceof Long) {
      return new Operand.Constant(value, TypeRef.LONG);
    }
    if (value instanceof Float) {
      return new Operand.Constant(value, Types.FLOAT);
    }
    if (value instanceof Double) {
      return new Operand.Constant(value, Types.DOUBLE);
    }
    if (value instanceof String) {
      return new Operand.Constant(value, Types.STRING);
    }
    boolean ofClass =
        value instanceof Type type
            && (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY);
    return ofClass ? new Operand.Constant(types.of((Type) value), Types.CLASS) : null;
  }

  /** The constant that the source would have where an int is wanted as something smaller. */
  static Operand.Constant as(Operand.Constant constant, TypeRef wanted) {
    if (!(constant.value() instanceof Integer number)) {
      return constant;
    }
    int value = number;
    return switch (wanted.name()) {
      case "boolean" -> new Operand.Constant(value != 0, wanted);
      case "char" -> new Operand.Constant((char) value, wanted);
      case "byte" -> new Operand.Constant((byte) value, wanted);
      case "short" -> new Operand.Constant((short) value, wanted);
      default -> constant;
    };
  }
}
