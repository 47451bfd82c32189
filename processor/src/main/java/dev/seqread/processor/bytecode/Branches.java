package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/**
 * Lowers conditional jumps. Compilers jump where the condition of the source does not hold, so the
 * condition is what holds where the code goes on.
 */
final class Branches {
  private final BodyDraft body;
  private final Flow flow;

  Branches(BodyDraft body, Flow flow) {
    this.body = body;
    this.flow = flow;
  }

  /**
   * A condition.
   *
   * @param goesOn the code goes on behind the jump if it holds; else it jumps then
   */
  private record Condition(Var var, boolean goesOn) {}

  void lower(JumpInsnNode jump) {
    Condition condition = condition(jump);
    if (materialise(jump, condition)) {
      return;
    }
    int target = body.code().blockAt(jump.label);
    int next = body.code().blockAt(jump) + 1;
    flow.branch(condition.var, condition.goesOn ? next : target, condition.goesOn ? target : next);
  }

  /** A condition whose value is wanted, not its edges, is what the source computes in one step. */
  private boolean materialise(JumpInsnNode jump, Condition condition) {
    AbstractInsnNode first = Code.next(jump);
    Integer whenOn = truth(first);
    AbstractInsnNode skip = first == null ? null : Code.next(first);
    if (whenOn == null || !(skip instanceof JumpInsnNode over) || !Code.is(skip, Opcodes.GOTO)) {
      return false;
    }
    AbstractInsnNode second = Code.next(skip);
    Integer otherwise = truth(second);
    Code code = body.code();
    if (otherwise == null
        || otherwise.equals(whenOn)
        || second == null
        || code.blockAt(jump.label) != code.blockAt(second)
        || code.blockAt(second) == code.blockAt(skip)
        || flow.paths(code.blockAt(jump.label)) != 1
        || flow.paths(code.blockAt(first)) != 1
        || code.blockAt(over.label) != code.blockAt(second) + 1
        || flow.paths(code.blockAt(over.label)) != 2) {
      return false;
    }
    boolean same = condition.goesOn == (whenOn == 1);
    Var value = condition.var;
    if (!same) {
      value = body.operation(OpKind.NOT, List.of(value), TypeRef.BOOLEAN);
    }
    body.push(value);
    flow.unite(code.blockAt(over.label));
    flow.jump(code.blockAt(over.label));
    return true;
  }

  private static @Nullable Integer truth(@Nullable AbstractInsnNode insn) {
    if (Code.is(insn, Opcodes.ICONST_1)) {
      return 1;
    }
    return Code.is(insn, Opcodes.ICONST_0) ? 0 : null;
  }

  private Condition condition(JumpInsnNode jump) {
    int opcode = jump.getOpcode();
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      Var value = body.pop();
      Var none = body.constant(null, TypeRef.OBJECT);
      return compared(opcode == Opcodes.IFNULL ? OpKind.NE : OpKind.EQ, value, none);
    }
    if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE) {
      List<Operand> operands = body.stack().pop(2);
      Var left = body.valueAs(operands.get(0), operands.get(1).type());
      Var right = body.valueAs(operands.get(1), operands.get(0).type());
      return compared(kind(opcode).negated(), left, right);
    }
    Operand operand = body.stack().pop();
    if (operand instanceof Operand.Comparison comparison) {
      return compared(comparison, kind(opcode));
    }
    boolean test = opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE;
    Var value = body.value(operand);
    if (test && value.type().kind() == TypeRef.Kind.BOOLEAN) {
      return new Condition(value, opcode == Opcodes.IFEQ);
    }
    if (test) {
      body.wantBoolean(value);
    }
    return compared(kind(opcode).negated(), value, body.constant(0, TypeRef.INT));
  }

  /**
   * Of two ways to compare floating numbers one jumps as the source says, the other if it fails.
   */
  private Condition compared(Operand.Comparison comparison, OpKind jumpsIf) {
    boolean less = jumpsIf == OpKind.LT || jumpsIf == OpKind.LE;
    boolean more = jumpsIf == OpKind.GT || jumpsIf == OpKind.GE;
    boolean direct =
        switch (comparison.opcode()) {
          case Opcodes.FCMPG, Opcodes.DCMPG -> less;
          case Opcodes.FCMPL, Opcodes.DCMPL -> more;
          default -> false;
        };
    OpKind kind = direct ? jumpsIf : jumpsIf.negated();
    List<Var> operands = List.of(comparison.left(), comparison.right());
    return new Condition(body.operation(kind, operands, TypeRef.BOOLEAN), !direct);
  }

  private Condition compared(OpKind kind, Var left, Var right) {
    return new Condition(body.operation(kind, List.of(left, right), TypeRef.BOOLEAN), true);
  }

  /** When it jumps. */
  private static OpKind kind(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> OpKind.EQ;
      case Opcodes.IFNE, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE -> OpKind.NE;
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> OpKind.LT;
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> OpKind.GE;
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> OpKind.GT;
      case Opcodes.IFLE, Opcodes.IF_ICMPLE -> OpKind.LE;
      default -> throw new IllegalArgumentException("opcode " + opcode);
    };
  }
}
