package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.ClassFile;
import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.Refs;
import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A body under construction: what the lowering of each kind of instruction appends to. */
final class BodyDraft {
  private final ClassFile file;
  private final MethodRef method;
  private final Code code;
  private final Refs refs;
  private final Hints hints;
  private final Variables variables;
  private final GraphBuilder graph = new GraphBuilder();
  private final OperandStack stack = new OperandStack();
  private final BitSet skipped = new BitSet();
  private final Map<Var, Object> unnamed = new HashMap<>();
  private int at;

  BodyDraft(
      ClassFile file, MethodRef method, Code code, List<Given> given, Refs refs, Hints hints) {
    this.file = file;
    this.method = method;
    this.code = code;
    this.refs = refs;
    this.hints = hints;
    this.variables = new Variables(code, given, refs.types(), hints);
  }

  ClassFile file() {
    return file;
  }

  /** The method that the body belongs to; for a lambda the one around it. */
  MethodRef method() {
    return method;
  }

  Code code() {
    return code;
  }

  Refs refs() {
    return refs;
  }

  Types types() {
    return refs.types();
  }

  Variables variables() {
    return variables;
  }

  GraphBuilder graph() {
    return graph;
  }

  OperandStack stack() {
    return stack;
  }

  /** The number of the instruction that is lowered. */
  int at() {
    return at;
  }

  void at(int index) {
    at = index;
  }

  Place place() {
    return file.place(code.line(Math.min(at, code.size() - 1)));
  }

  /** An instruction that has been lowered together with one before it. */
  void skip(@Nullable AbstractInsnNode insn) {
    if (insn != null) {
      skipped.set(code.index(insn));
    }
  }

  boolean isSkipped(int index) {
    return skipped.get(index);
  }

  void emit(Instr instr) {
    graph.emit(instr);
  }

  Var temp(TypeRef type) {
    return variables.temp(type);
  }

  /** A temporary that several paths fill; the key names it from pass to pass. */
  Var joined(Object key, Operand first) {
    Var var = temp(hints.type(key, first));
    unnamed.put(var, key);
    return var;
  }

  void noteJoined(Object key, Operand operand) {
    hints.put(key, operand);
  }

  Var self() {
    return variables.self().orElseThrow(() -> new IllegalArgumentException("no receiver"));
  }

  void push(Var var) {
    stack.push(new Operand.Value(var));
  }

  Var pop() {
    return value(stack.pop());
  }

  Var popAs(TypeRef wanted) {
    return valueAs(stack.pop(), wanted);
  }

  /** The arguments of a call, converted to the types of its parameters. */
  List<Var> popAs(List<TypeRef> wanted) {
    List<Operand> operands = stack.pop(wanted.size());
    List<Var> values = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      values.add(valueAs(operands.get(i), wanted.get(i)));
    }
    return values;
  }

  Var constant(@Nullable Object value, TypeRef type) {
    Var dst = temp(type);
    emit(new Instr.Const(dst, value, place()));
    return dst;
  }

  Var operation(OpKind kind, List<Var> operands, TypeRef type) {
    Var dst = temp(type);
    emit(new Instr.Op(dst, kind, operands, place()));
    return dst;
  }

  /** A variable that holds a value. */
  Var value(Operand operand) {
    if (operand instanceof Operand.Value value) {
      return value.var();
    }
    if (operand instanceof Operand.Constant constant) {
      return constant(constant.value(), constant.type());
    }
    if (operand instanceof Operand.Comparison comparison) {
      List<Var> operands = List.of(comparison.left(), comparison.right());
      return operation(OpKind.SUB, operands, TypeRef.INT);
    }
    if (operand instanceof Operand.Numbers array) {
      return load(array);
    }
    if (operand instanceof Operand.Numbered numbered) {
      return operation(OpKind.CONVERT, List.of(numbered.constant()), TypeRef.INT);
    }
    if (operand instanceof Operand.Matching matching) {
      return operation(OpKind.CONVERT, List.of(matching.subject()), TypeRef.INT);
    }
    return operation(OpKind.CHOICE, List.of(), operand.type());
  }

  private Var load(Operand.Numbers array) {
    Var dst = temp(array.type());
    FieldRef field = refs.field(array.owner(), array.name(), "[I").ref();
    emit(new Instr.LoadField(dst, null, field, false, place()));
    return dst;
  }

  /** The same where its type is known better than an int's. */
  Var valueAs(Operand operand, TypeRef wanted) {
    if (operand instanceof Operand.Constant constant) {
      Operand.Constant exact = Constants.as(constant, wanted);
      return constant(exact.value(), exact.type());
    }
    Var var = value(operand);
    if (wanted.kind() == TypeRef.Kind.BOOLEAN) {
      wantBoolean(var);
    }
    return var;
  }

  void wantBoolean(Var var) {
    Object key = unnamed.get(var);
    if (key != null) {
      hints.wantBoolean(key);
    } else {
      variables.wantBoolean(var);
    }
  }

  /** Before a variable is assigned: what the stack still has of it is copied. */
  void freeze(Var assigned) {
    stack.replaceAll(
        operand -> {
          if (!(operand instanceof Operand.Value value) || value.var() != assigned) {
            return operand;
          }
          Var copy = temp(assigned.type());
          emit(new Instr.Copy(copy, assigned, place()));
          return new Operand.Value(copy);
        });
  }
}
