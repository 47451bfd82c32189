package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lowers what is linked when it first runs: lambdas, references, concatenations, matching. */
final class Dynamics {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCATENATIONS = "java/lang/invoke/StringConcatFactory";
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";

  private final BodyDraft body;

  Dynamics(BodyDraft body) {
    this.body = body;
  }

  /** The constant of an enum in a label. */
  record EnumName(String name) {}

  /** True for the instruction that finds the number of the label that an object matches. */
  static boolean isMatch(AbstractInsnNode insn) {
    return insn instanceof InvokeDynamicInsnNode dynamic && dynamic.bsm.getOwner().equals(SWITCHES);
  }

  /** How many labels it has. */
  static int labels(AbstractInsnNode match) {
    return ((InvokeDynamicInsnNode) match).bsmArgs.length;
  }

  void lower(InvokeDynamicInsnNode insn) {
    String factory = insn.bsm.getOwner();
    List<TypeRef> parameters = body.types().parameters(insn.desc);
    if (factory.equals(SWITCHES) && parameters.size() == 2) {
      body.stack().pop();
      match(insn, body.pop());
    } else if (factory.equals(CONCATENATIONS)) {
      concatenate(insn, parameters);
    } else if (factory.equals(LAMBDAS) && insn.bsmArgs[1] instanceof Handle handle) {
      function(insn, handle, body.popAs(parameters));
    } else {
      unknown(insn, body.popAs(parameters));
    }
  }

  private void match(InvokeDynamicInsnNode insn, Var subject) {
    List<@Nullable Object> labels = new ArrayList<>();
    boolean names = insn.name.equals("enumSwitch");
    for (Object label : insn.bsmArgs) {
      if (label instanceof Type type) {
        labels.add(body.types().of(type));
      } else if (label instanceof String text) {
        labels.add(names ? new EnumName(text) : text);
      } else {
        labels.add(label instanceof ConstantDynamic || label instanceof Handle ? null : label);
      }
    }
    body.stack().push(new Operand.Matching(subject, labels, body.at()));
  }

  /** The text and the operands in order; one operation for a whole chain. */
  private void concatenate(InvokeDynamicInsnNode insn, List<TypeRef> parameters) {
    List<Var> arguments = body.popAs(parameters);
    List<Var> parts = new ArrayList<>();
    if (insn.bsmArgs.length > 0 && insn.bsmArgs[0] instanceof String recipe) {
      int argument = 0;
      int constant = 1;
      StringBuilder text = new StringBuilder();
      for (char c : recipe.toCharArray()) {
        if (c == 1) {
          addText(text, parts);
          parts.add(arguments.get(argument++));
        } else if (c == 2) {
          text.append(insn.bsmArgs[constant++]);
        } else {
          text.append(c);
        }
      }
      addText(text, parts);
    } else {
      parts.addAll(arguments);
    }
    body.push(body.operation(OpKind.CONCAT, parts, Types.STRING));
  }

  private void addText(StringBuilder text, List<Var> parts) {
    if (!text.isEmpty()) {
      parts.add(body.constant(text.toString(), Types.STRING));
      text.setLength(0);
    }
  }

  private void function(InvokeDynamicInsnNode insn, Handle handle, List<Var> captured) {
    TypeRef type = body.types().result(insn.desc);
    Optional<MethodNode> lambda =
        handle.getOwner().equals(body.file().name())
            ? body.file()
                .method(handle.getName(), handle.getDesc())
                .filter(m -> (m.access & Opcodes.ACC_SYNTHETIC) != 0)
            : Optional.empty();
    Var function = body.temp(type);
    if (lambda.isPresent()) {
      lambda(function, lambda.get(), captured);
    } else {
      MethodRef method =
          body.refs().method(handle.getOwner(), handle.getName(), handle.getDesc()).ref();
      boolean creates = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      Var receiver = captured.isEmpty() || creates ? null : captured.get(0);
      body.emit(new Instr.MethodReference(function, receiver, method, body.place()));
    }
    body.push(function);
  }

  private void lambda(Var function, MethodNode node, List<Var> captured) {
    boolean instance = (node.access & Opcodes.ACC_STATIC) == 0;
    List<Var> outer = instance ? captured.subList(1, captured.size()) : captured;
    BodyLowering.Result lowered =
        BodyLowering.lambda(body.file(), node, body.method(), outer.size(), body.refs());
    Body inner = lowered.body();
    List<Capture> captures = new ArrayList<>();
    if (instance && inner.self().isPresent()) {
      captures.add(new Capture(captured.get(0), inner.self().get(), inner.place()));
    }
    for (int i = 0; i < outer.size(); i++) {
      captures.add(new Capture(outer.get(i), lowered.captured().get(i), inner.place()));
    }
    body.emit(new Instr.Lambda(function, inner, captures, body.place()));
  }

  /** Something that nobody here knows: a call of it may do anything. */
  private void unknown(InvokeDynamicInsnNode insn, List<Var> arguments) {
    TypeRef result = body.types().result(insn.desc);
    MethodRef method =
        new MethodRef(
            "?",
            insn.name,
            body.types().parameters(insn.desc),
            result,
            Set.of(MethodRef.Flag.STATIC, MethodRef.Flag.UNRESOLVED),
            Contract.NONE,
            List.of());
    Var dst = result.kind() == TypeRef.Kind.VOID ? null : body.temp(result);
    body.emit(
        new Instr.Call(dst, null, TypeRef.OBJECT, method, arguments, false, false, body.place()));
    if (dst != null) {
      body.push(dst);
    }
  }
}
