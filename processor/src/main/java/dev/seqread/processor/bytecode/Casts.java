package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Lowers casts, without those that stand only in the class file, because generics are erased. */
final class Casts {
  private final BodyDraft body;

  Casts(BodyDraft body) {
    this.body = body;
  }

  /** The type to which a compiler casts a value of a type variable at once. */
  TypeRef implied(AbstractInsnNode insn, TypeRef erased) {
    AbstractInsnNode next = Code.next(insn);
    if (Code.is(next, Opcodes.CHECKCAST)
        && body.code().blockAt(next) == body.code().blockAt(insn)) {
      body.skip(next);
      return body.types().ofClass(((TypeInsnNode) next).desc);
    }
    return erased;
  }

  void cast(TypeInsnNode insn) {
    Operand operand = body.stack().pop();
    if (operand instanceof Operand.Constant) {
      body.stack().push(operand);
      return;
    }
    Var value = body.value(operand);
    TypeRef type = body.types().ofClass(insn.desc);
    if (value.type().equals(type)) {
      body.push(value);
      return;
    }
    boolean down = !body.refs().declarations().isSubtype(value.type(), type);
    Var dst = body.temp(type);
    body.emit(new Instr.Cast(dst, value, type, down, down && isTested(insn), body.place()));
    body.push(dst);
  }

  void test(TypeInsnNode insn) {
    Var value = body.pop();
    Var dst = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.TypeTest(dst, value, body.types().ofClass(insn.desc), body.place()));
    body.push(dst);
  }

  /** True behind a test of the same variable, in an {@code instanceof} or in a label. */
  private boolean isTested(TypeInsnNode cast) {
    AbstractInsnNode load = Code.previous(cast);
    AbstractInsnNode before = load == null ? null : Code.previous(load);
    if (!(load instanceof VarInsnNode loaded) || before == null) {
      return false;
    }
    if (Code.is(before, Opcodes.IFEQ)) {
      AbstractInsnNode test = Code.previous(before);
      AbstractInsnNode tested = test == null ? null : Code.previous(test);
      return test instanceof TypeInsnNode type
          && test.getOpcode() == Opcodes.INSTANCEOF
          && type.desc.equals(cast.desc)
          && tested instanceof VarInsnNode var
          && var.var == loaded.var;
    }
    return isCase(load, loaded.var);
  }

  /** True at the start of the statements of a label with a pattern. */
  private boolean isCase(AbstractInsnNode load, int slot) {
    Code code = body.code();
    int block = code.blockAt(load);
    int first = code.start(block);
    if (code.insn(first) != load && Code.next(code.insn(first)) != load) {
      return false;
    }
    for (int other = 0; other < code.blocks(); other++) {
      AbstractInsnNode last = code.last(other);
      if (last != null
          && isMatchOf(Code.previous(last), slot)
          && !(last instanceof JumpInsnNode)
          && code.successors(other).contains(block)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMatchOf(@Nullable AbstractInsnNode insn, int slot) {
    if (insn == null || !Dynamics.isMatch(insn)) {
      return false;
    }
    AbstractInsnNode restart = Code.previous(insn);
    AbstractInsnNode subject = restart == null ? null : Code.previous(restart);
    return subject instanceof VarInsnNode var && var.var == slot;
  }
}
