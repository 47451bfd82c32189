package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Asserts;
import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.Declarations;
import dev.seqread.processor.classfile.EnumNumbers;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Lowers calls of methods and constructors, and what the source has instead of some of them. */
final class Calls {
  private static final Set<String> TRIVIAL =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");
  private static final Map<String, String> BOXES =
      Map.of(
          "java/lang/Boolean", "booleanValue",
          "java/lang/Character", "charValue",
          "java/lang/Byte", "byteValue",
          "java/lang/Short", "shortValue",
          "java/lang/Integer", "intValue",
          "java/lang/Long", "longValue",
          "java/lang/Float", "floatValue",
          "java/lang/Double", "doubleValue");

  private final BodyDraft body;
  private final Casts casts;
  private final Asserts asserts;

  /** The texts whose hash codes a switch asks for. */
  private final Set<Var> hashed = new HashSet<>();

  Calls(BodyDraft body, Casts casts, Asserts asserts) {
    this.body = body;
    this.casts = casts;
    this.asserts = asserts;
  }

  void lower(MethodInsnNode insn) {
    if (insn.name.equals("<init>")) {
      construct(insn);
    } else if (!isImplied(insn)) {
      call(insn);
    }
  }

  /** Calls that only the class file has: boxes, null checks, parts of switches. */
  private boolean isImplied(MethodInsnNode insn) {
    AbstractInsnNode next = Code.next(insn);
    if (isBoxing(insn) || isUnboxing(insn)) {
      Var value =
          body.popAs(isBoxing(insn) ? body.types().parameters(insn.desc).get(0) : TypeRef.OBJECT);
      body.push(body.operation(OpKind.CONVERT, List.of(value), body.types().result(insn.desc)));
      return true;
    }
    if (insn.owner.equals("java/util/Objects")
        && insn.name.equals("requireNonNull")
        && Code.is(Code.previous(insn), Opcodes.DUP)
        && Code.is(next, Opcodes.POP)) {
      return true;
    }
    if (insn.name.equals("ordinal") && Code.is(next, Opcodes.IALOAD) && isNumbering()) {
      Var constant = body.pop();
      body.stack().push(new Operand.Numbered(constant, (Operand.Numbers) body.stack().peek()));
      return true;
    }
    if (insn.name.equals("ordinal") && isSwitch(next)) {
      Operand.Numbers order = new Operand.Numbers(insn.owner, EnumNumbers.ORDER);
      body.stack().push(new Operand.Numbered(body.pop(), order));
      return true;
    }
    if (EnumNumbers.isArray(insn.name)) {
      body.stack().push(new Operand.Numbers(insn.owner, insn.name));
      return true;
    }
    return insn.owner.equals("java/lang/String") && isOfSwitch(insn, next);
  }

  private static boolean isSwitch(@Nullable AbstractInsnNode insn) {
    return Code.is(insn, Opcodes.TABLESWITCH) || Code.is(insn, Opcodes.LOOKUPSWITCH);
  }

  private boolean isNumbering() {
    List<Operand> stack = body.stack().entries();
    return stack.size() > 1 && stack.get(stack.size() - 2) instanceof Operand.Numbers;
  }

  /** A switch over texts first asks for the hash code, then compares. */
  private boolean isOfSwitch(MethodInsnNode insn, @Nullable AbstractInsnNode next) {
    if (insn.name.equals("hashCode") && Code.is(next, Opcodes.LOOKUPSWITCH)) {
      Var text = body.pop();
      hashed.add(text);
      body.push(body.operation(OpKind.CONVERT, List.of(text), TypeRef.INT));
      return true;
    }
    List<Operand> stack = body.stack().entries();
    if (insn.name.equals("equals")
        && stack.get(stack.size() - 2) instanceof Operand.Value text
        && hashed.contains(text.var())) {
      Var label = body.pop();
      List<Var> operands = List.of(body.pop(), label);
      body.push(body.operation(OpKind.EQ, operands, TypeRef.BOOLEAN));
      return true;
    }
    return false;
  }

  private static boolean isBoxing(MethodInsnNode insn) {
    return BOXES.containsKey(insn.owner)
        && insn.name.equals("valueOf")
        && insn.desc.length() > 4
        && insn.desc.charAt(2) == ')';
  }

  private static boolean isUnboxing(MethodInsnNode insn) {
    return insn.name.equals(BOXES.get(insn.owner)) && insn.desc.startsWith("()");
  }

  private void call(MethodInsnNode insn) {
    boolean isStatic = insn.getOpcode() == Opcodes.INVOKESTATIC;
    Declarations.Method declared = body.refs().method(insn.owner, insn.name, insn.desc);
    List<Var> arguments = body.popAs(body.types().parameters(insn.desc));
    Var receiver = isStatic ? null : body.pop();
    boolean special = insn.getOpcode() == Opcodes.INVOKESPECIAL;
    boolean superCall = special && !insn.owner.equals(body.file().name());
    TypeRef receiverType =
        superCall && receiver != null ? receiver.type() : body.types().ofClass(insn.owner);
    TypeRef result = body.types().result(insn.desc);
    boolean unwanted = isDropped(insn);
    Var dst = null;
    if (result.kind() != TypeRef.Kind.VOID && !unwanted) {
      dst = body.temp(declared.generic() ? casts.implied(insn, result) : result);
      body.push(dst);
    } else if (unwanted && result.kind() != TypeRef.Kind.VOID) {
      body.skip(Code.next(insn));
    }
    body.emit(
        new Instr.Call(
            dst,
            receiver,
            receiverType,
            declared.ref(),
            arguments,
            superCall,
            asserts.contain(body.at()),
            body.place()));
  }

  private boolean isDropped(MethodInsnNode insn) {
    AbstractInsnNode next = Code.next(insn);
    return next != null
        && (next.getOpcode() == Opcodes.POP || next.getOpcode() == Opcodes.POP2)
        && body.code().blockAt(next) == body.code().blockAt(insn);
  }

  private void construct(MethodInsnNode insn) {
    MethodRef constructor = body.refs().method(insn.owner, insn.name, insn.desc).ref();
    List<Var> all = body.popAs(body.types().parameters(insn.desc));
    int hidden = Math.max(0, all.size() - constructor.parameters().size());
    List<Var> arguments = all.subList(hidden, all.size());
    Operand created = body.stack().pop();
    if (created instanceof Operand.Fresh fresh) {
      create(fresh, constructor, arguments, hidden == 1 ? all.get(0) : null);
    } else if (!TRIVIAL.contains(insn.owner)) {
      Var self = body.value(created);
      body.emit(
          new Instr.Call(
              null, self, self.type(), constructor, arguments, true, false, body.place()));
    }
  }

  /** An enclosing instance that the source names is stored; its own {@code this} goes unsaid. */
  private void create(
      Operand.Fresh fresh, MethodRef constructor, List<Var> arguments, @Nullable Var enclosing) {
    Var instance = body.temp(fresh.type());
    body.emit(new Instr.New(instance, constructor, arguments, List.of(), body.place()));
    body.stack()
        .replaceAll(operand -> operand.equals(fresh) ? new Operand.Value(instance) : operand);
    String inner = body.refs().declarations().internalName(fresh.type().name());
    if (enclosing != null && enclosing.kind() != Var.Kind.THIS && enclosing.isNamed()) {
      String outer = body.refs().declarations().internalName(enclosing.type().name());
      body.emit(
          new Instr.StoreField(
              instance,
              body.refs().outerThis(inner, "L" + outer + ";"),
              enclosing,
              false,
              body.place()));
    }
  }
}
