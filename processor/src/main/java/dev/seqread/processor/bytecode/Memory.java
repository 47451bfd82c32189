package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.EnumNumbers;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Lowers accesses of fields and arrays, and the creation of arrays. */
final class Memory {
  private static final String ASSERTIONS = "$assertionsDisabled";

  private final BodyDraft body;
  private final Casts casts;

  /** The bases of fields and arrays that are read to be updated. */
  private final Map<Var, String> updated = new HashMap<>();

  private final Set<FieldRef> updatedStatics = new HashSet<>();

  Memory(BodyDraft body, Casts casts) {
    this.body = body;
    this.casts = casts;
  }

  void access(FieldInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.GETSTATIC -> loadStatic(insn);
      case Opcodes.PUTSTATIC -> store(insn, null, value(insn));
      case Opcodes.GETFIELD -> load(insn, body.pop());
      default -> {
        Var value = value(insn);
        Var base = body.pop();
        if (!isEnclosing(insn, base)) {
          store(insn, base, value);
        }
      }
    }
  }

  /** The enclosing instance is there from the start; nothing in the source stores it. */
  private static boolean isEnclosing(FieldInsnNode insn, Var base) {
    return insn.name.startsWith("this$") && base.kind() == Var.Kind.THIS;
  }

  private Var value(FieldInsnNode insn) {
    return body.popAs(field(insn).type());
  }

  private FieldRef field(FieldInsnNode insn) {
    return body.refs().field(insn.owner, insn.name, insn.desc).ref();
  }

  private void loadStatic(FieldInsnNode insn) {
    if (insn.name.equals(ASSERTIONS)) {
      body.push(body.operation(OpKind.CHOICE, List.of(), TypeRef.BOOLEAN));
    } else if (EnumNumbers.isArray(insn.name)) {
      body.stack().push(new Operand.Numbers(insn.owner, insn.name));
    } else {
      load(insn, null);
    }
  }

  private void load(FieldInsnNode insn, @Nullable Var base) {
    FieldRef field = field(insn);
    boolean generic = body.refs().field(insn.owner, insn.name, insn.desc).generic();
    Var dst = body.temp(generic ? casts.implied(insn, field.type()) : field.type());
    boolean update =
        base == null ? Updates.ofStatic(insn) : Code.is(Code.previous(insn), Opcodes.DUP);
    if (update && base != null) {
      updated.put(base, insn.name);
    } else if (update) {
      updatedStatics.add(field);
    }
    body.emit(new Instr.LoadField(dst, base, field, update, body.place()));
    body.push(dst);
  }

  private void store(FieldInsnNode insn, @Nullable Var base, Var value) {
    boolean update =
        base == null ? updatedStatics.remove(field(insn)) : insn.name.equals(updated.get(base));
    body.emit(new Instr.StoreField(base, field(insn), value, update, body.place()));
  }

  void loadElement(AbstractInsnNode insn) {
    if (body.stack().peek() instanceof Operand.Numbered numbered) {
      body.stack().pop();
      body.stack().pop();
      body.stack().push(numbered);
      return;
    }
    Var index = body.pop();
    Var array = body.pop();
    boolean update = Code.is(Code.previous(insn), Opcodes.DUP2);
    if (update) {
      updated.put(array, "[]");
    }
    Var dst = body.temp(element(insn.getOpcode(), array));
    body.emit(new Instr.LoadElement(dst, array, index, update, body.place()));
    body.push(dst);
  }

  void storeElement() {
    Operand value = body.stack().pop();
    Var index = body.pop();
    Var array = body.pop();
    Var exact = body.valueAs(value, body.types().component(array.type()));
    boolean update = "[]".equals(updated.get(array));
    body.emit(new Instr.StoreElement(array, index, exact, update, body.place()));
  }

  private TypeRef element(int opcode, Var array) {
    if (array.type().isArray()) {
      return body.types().component(array.type());
    }
    return switch (opcode) {
      case Opcodes.LALOAD -> TypeRef.LONG;
      case Opcodes.FALOAD -> Types.FLOAT;
      case Opcodes.DALOAD -> Types.DOUBLE;
      case Opcodes.AALOAD -> TypeRef.OBJECT;
      default -> TypeRef.INT;
    };
  }

  void arrayLength() {
    Var array = body.pop();
    Var dst = body.temp(TypeRef.INT);
    body.emit(new Instr.ArrayLength(dst, array, body.place()));
    body.push(dst);
  }

  void newArray(AbstractInsnNode insn) {
    int dimensions = insn instanceof MultiANewArrayInsnNode multi ? multi.dims : 1;
    List<Var> sizes = new ArrayList<>();
    body.stack().pop(dimensions).forEach(size -> sizes.add(body.value(size)));
    TypeRef type =
        insn instanceof MultiANewArrayInsnNode multi
            ? body.types().ofDescriptor(multi.desc)
            : insn instanceof TypeInsnNode of
                ? Types.array(body.types().ofClass(of.desc))
                : Types.array(primitive(((IntInsnNode) insn).operand));
    Var dst = body.temp(type);
    body.emit(new Instr.NewArray(dst, type, sizes, body.place()));
    body.push(dst);
  }

  private static TypeRef primitive(int kind) {
    return switch (kind) {
      case Opcodes.T_BOOLEAN -> TypeRef.BOOLEAN;
      case Opcodes.T_CHAR -> Types.CHAR;
      case Opcodes.T_FLOAT -> Types.FLOAT;
      case Opcodes.T_DOUBLE -> Types.DOUBLE;
      case Opcodes.T_BYTE -> Types.BYTE;
      case Opcodes.T_SHORT -> Types.SHORT;
      case Opcodes.T_LONG -> TypeRef.LONG;
      default -> TypeRef.INT;
    };
  }
}
