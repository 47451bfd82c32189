package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Asserts;
import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Lowers single instructions, or hands them to who knows their kind. */
final class Instructions {
  /** What a compiler throws where the source says nothing. */
  private static final Set<String> IMPLIED =
      Set.of("java/lang/MatchException", "java/lang/IncompatibleClassChangeError");

  private final BodyDraft body;
  private final Flow flow;
  private final Monitor monitor;
  private final TypeRef result;
  private final Casts casts;
  private final Memory memory;
  private final Asserts asserts;
  private final Calls calls;
  private final Dynamics dynamics;
  private final Arithmetic arithmetic;
  private final Branches branches;
  private final Switches switches;

  Instructions(BodyDraft body, Flow flow, Monitor monitor, TypeRef result) {
    this.body = body;
    this.flow = flow;
    this.monitor = monitor;
    this.result = result;
    this.casts = new Casts(body);
    this.memory = new Memory(body, casts);
    this.asserts = new Asserts(body.code());
    this.calls = new Calls(body, casts, asserts);
    this.dynamics = new Dynamics(body);
    this.arithmetic = new Arithmetic(body);
    this.branches = new Branches(body, flow);
    this.switches = new Switches(body, flow, body.refs().numbers());
  }

  /** Lowers an instruction; true if it ended the block. */
  boolean lower(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    Operand.Constant constant = Constants.of(insn, body.types());
    if (constant != null) {
      body.stack().push(constant);
      return false;
    }
    if (arithmetic.lower(opcode)) {
      return false;
    }
    if (insn instanceof JumpInsnNode jump) {
      jump(jump);
      return true;
    }
    return leaves(insn, opcode) || continues(insn, opcode);
  }

  private void jump(JumpInsnNode jump) {
    switch (jump.getOpcode()) {
      case Opcodes.GOTO -> {
        if (!switches.resume(jump)) {
          flow.jump(body.code().blockAt(jump.label));
        }
      }
      case Opcodes.JSR -> throw new IllegalArgumentException("a subroutine");
      default -> branches.lower(jump);
    }
  }

  /** Lowers what ends the block. */
  private boolean leaves(AbstractInsnNode insn, int opcode) {
    switch (opcode) {
      case Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> switches.lower(insn);
      case Opcodes.RETURN -> {
        monitor.exit();
        boolean explicit = Code.next(insn) != null;
        body.graph().end(new Terminator.Return(null, explicit, body.place()));
      }
      case Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN, Opcodes.ARETURN -> {
        Var value = body.popAs(result);
        monitor.exit();
        body.graph().end(new Terminator.Return(value, true, body.place()));
      }
      case Opcodes.ATHROW -> {
        Var value = body.pop();
        body.graph().end(new Terminator.Throw(value, isExplicit(insn, value), body.place()));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A cleanup passes on what it caught under no name. */
  private boolean isExplicit(AbstractInsnNode insn, Var thrown) {
    boolean implied =
        Code.previous(insn) instanceof MethodInsnNode made && IMPLIED.contains(made.owner);
    return !implied && !flow.isPassedOn(thrown) && !asserts.fails(body.at());
  }

  private boolean continues(AbstractInsnNode insn, int opcode) {
    if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
      load();
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      memory.loadElement(insn);
    } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      store(body.stack().pop());
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      memory.storeElement();
    } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
      body.stack().move(opcode);
    } else if (insn instanceof FieldInsnNode field) {
      memory.access(field);
    } else if (insn instanceof MethodInsnNode call) {
      calls.lower(call);
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      dynamics.lower(dynamic);
    } else if (insn instanceof IincInsnNode increment) {
      increment(increment);
    } else {
      others(insn, opcode);
    }
    return false;
  }

  private void others(AbstractInsnNode insn, int opcode) {
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.NEW -> create((TypeInsnNode) insn);
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> memory.newArray(insn);
      case Opcodes.ARRAYLENGTH -> memory.arrayLength();
      case Opcodes.CHECKCAST -> casts.cast((TypeInsnNode) insn);
      case Opcodes.INSTANCEOF -> casts.test((TypeInsnNode) insn);
      case Opcodes.MONITORENTER -> body.emit(new Instr.MonitorEnter(body.pop(), body.place()));
      case Opcodes.MONITOREXIT -> body.emit(new Instr.MonitorExit(body.pop(), body.place()));
      case Opcodes.LDC -> body.push(body.operation(OpKind.CHOICE, List.of(), TypeRef.OBJECT));
      default -> throw new IllegalArgumentException("opcode " + opcode);
    }
  }

  private void create(TypeInsnNode insn) {
    body.stack().push(new Operand.Fresh(body.at(), body.types().ofClass(insn.desc)));
  }

  private void load() {
    Given hidden = body.variables().hidden(body.at()).orElse(null);
    if (hidden == null) {
      body.push(body.variables().loaded(body.at()));
    } else if (hidden.role() == Given.Role.OUTER) {
      Var outer = body.temp(hidden.type());
      String type = body.refs().declarations().internalName(hidden.type().name());
      body.emit(
          new Instr.LoadField(
              outer,
              body.self(),
              body.refs().outerThis(body.file().name(), "L" + type + ";"),
              false,
              body.place()));
      body.push(outer);
    } else {
      body.push(body.operation(OpKind.CHOICE, List.of(), hidden.type()));
    }
  }

  private void store(Operand operand) {
    Var target = body.variables().stored(body.at(), operand);
    if (operand instanceof Operand.Value value && value.var() == target) {
      return;
    }
    body.freeze(target);
    Var value = body.valueAs(operand, target.type());
    flow.passOn(value, target);
    body.emit(new Instr.Copy(target, value, body.place()));
  }

  private void increment(IincInsnNode insn) {
    Var target = body.variables().loaded(body.at());
    body.freeze(target);
    Var step = body.constant(Math.abs(insn.incr), TypeRef.INT);
    OpKind kind = insn.incr < 0 ? OpKind.SUB : OpKind.ADD;
    Var sum = body.operation(kind, List.of(target, step), target.type());
    body.emit(new Instr.Copy(target, sum, body.place()));
  }
}
