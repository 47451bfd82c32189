package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Lowers operators, conversions and comparisons of numbers. */
final class Arithmetic {
  private final BodyDraft body;

  Arithmetic(BodyDraft body) {
    this.body = body;
  }

  /** True if it was an operator. */
  boolean lower(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) {
      binary(family(opcode - Opcodes.IADD), opcode);
    } else if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
      TypeRef type = typed(opcode - Opcodes.INEG);
      body.push(body.operation(OpKind.NEG, List.of(body.pop()), type));
    } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      bits(opcode);
    } else if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) {
      body.push(body.operation(OpKind.CONVERT, List.of(body.pop()), converted(opcode)));
    } else if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
      Var right = body.pop();
      Var left = body.pop();
      body.stack().push(new Operand.Comparison(left, right, opcode));
    } else {
      return false;
    }
    return true;
  }

  private static OpKind family(int offset) {
    return switch (offset / 4) {
      case 0 -> OpKind.ADD;
      case 1 -> OpKind.SUB;
      case 2 -> OpKind.MUL;
      case 3 -> OpKind.DIV;
      default -> OpKind.REM;
    };
  }

  private static TypeRef typed(int offset) {
    return switch (offset % 4) {
      case 0 -> TypeRef.INT;
      case 1 -> TypeRef.LONG;
      case 2 -> Types.FLOAT;
      default -> Types.DOUBLE;
    };
  }

  private void binary(OpKind kind, int opcode) {
    Var right = body.pop();
    Var left = body.pop();
    body.push(body.operation(kind, List.of(left, right), typed(opcode - Opcodes.IADD)));
  }

  private void bits(int opcode) {
    OpKind kind =
        switch (opcode) {
          case Opcodes.ISHL, Opcodes.LSHL -> OpKind.SHL;
          case Opcodes.ISHR, Opcodes.LSHR -> OpKind.SHR;
          case Opcodes.IUSHR, Opcodes.LUSHR -> OpKind.USHR;
          case Opcodes.IAND, Opcodes.LAND -> OpKind.AND;
          case Opcodes.IOR, Opcodes.LOR -> OpKind.OR;
          default -> OpKind.XOR;
        };
    TypeRef type = (opcode - Opcodes.ISHL) % 2 == 0 ? TypeRef.INT : TypeRef.LONG;
    List<Operand> operands = body.stack().pop(2);
    TypeRef left = operands.get(0).type();
    TypeRef right = operands.get(1).type();
    boolean isBoolean =
        left.kind() == TypeRef.Kind.BOOLEAN && Types.isInt(right)
            || right.kind() == TypeRef.Kind.BOOLEAN && Types.isInt(left);
    if (isBoolean) {
      body.push(booleans(kind, operands));
    } else if (kind == OpKind.XOR && isMinusOne(operands.get(1))) {
      body.push(body.operation(OpKind.COMPLEMENT, List.of(body.value(operands.get(0))), type));
    } else {
      List<Var> values = operands.stream().map(body::value).toList();
      body.push(body.operation(kind, values, type));
    }
  }

  private static boolean isMinusOne(Operand operand) {
    return operand instanceof Operand.Constant constant
        && constant.value() instanceof Number number
        && number.longValue() == -1;
  }

  private Var booleans(OpKind kind, List<Operand> operands) {
    Var first = body.valueAs(operands.get(0), TypeRef.BOOLEAN);
    Var second = body.valueAs(operands.get(1), TypeRef.BOOLEAN);
    return kind == OpKind.XOR
        ? body.operation(kind, List.of(first, second), TypeRef.BOOLEAN)
        : both(first, second, kind == OpKind.AND);
  }

  /** Whether both, or at least one, of two conditions hold that have been evaluated already. */
  private Var both(Var first, Var second, boolean and) {
    int decided = body.graph().block();
    int open = body.graph().block();
    int after = body.graph().block();
    Var result = body.temp(TypeRef.BOOLEAN);
    body.graph().branch(first, and ? open : decided, and ? decided : open, body.place());
    body.graph().start(decided);
    body.emit(new Instr.Const(result, !and, body.place()));
    body.graph().jump(after, body.place());
    body.graph().start(open);
    body.emit(new Instr.Copy(result, second, body.place()));
    body.graph().jump(after, body.place());
    body.graph().start(after);
    return result;
  }

  private static TypeRef converted(int opcode) {
    return switch (opcode) {
      case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> TypeRef.LONG;
      case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> Types.FLOAT;
      case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> Types.DOUBLE;
      case Opcodes.I2B -> Types.BYTE;
      case Opcodes.I2C -> Types.CHAR;
      case Opcodes.I2S -> Types.SHORT;
      default -> TypeRef.INT;
    };
  }
}
