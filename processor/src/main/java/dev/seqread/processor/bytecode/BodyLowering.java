package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.ClassFile;
import dev.seqread.processor.classfile.Code;
import dev.seqread.processor.classfile.Refs;
import dev.seqread.processor.graph.GraphFinisher;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Lowers the code of a method. */
final class BodyLowering {
  /** The types of variables without a name settle soon; what is known then is good enough. */
  private static final int PASSES = 4;

  private final ClassFile file;
  private final MethodNode node;
  private final MethodRef method;
  private final Body.Kind kind;
  private final List<Given> given;
  private final Refs refs;
  private final Code code;

  /**
   * A body.
   *
   * @param captured what a lambda captures, in the order of its method's parameters
   */
  record Result(Body body, List<Var> captured) {}

  private BodyLowering(
      ClassFile file,
      MethodNode node,
      MethodRef method,
      Body.Kind kind,
      List<Given> given,
      Refs refs) {
    this.file = file;
    this.node = node;
    this.method = method;
    this.kind = kind;
    this.given = given;
    this.refs = refs;
    this.code = new Code(node);
  }

  static Body method(ClassFile file, MethodNode node, MethodRef method, Refs refs) {
    Body.Kind kind =
        switch (node.name) {
          case "<init>" -> Body.Kind.CONSTRUCTOR;
          case "<clinit>" -> Body.Kind.STATIC_INITIALISER;
          default -> Body.Kind.METHOD;
        };
    TypeRef self = refs.types().ofClass(file.name());
    List<Given> given = Given.of(file, node, method, self, refs.types());
    return new BodyLowering(file, node, method, kind, given, refs).lower().body();
  }

  /**
   * Lowers the method that a compiler made of a lambda.
   *
   * @param around the method around the lambda
   * @param captured how many of its parameters are captured variables
   */
  static Result lambda(ClassFile file, MethodNode node, MethodRef around, int captured, Refs refs) {
    TypeRef self = refs.types().ofClass(file.name());
    List<Given> given = Given.ofLambda(node, self, captured, refs.types());
    return new BodyLowering(file, node, around, Body.Kind.LAMBDA, given, refs).lower();
  }

  private Result lower() {
    Hints hints = new Hints(refs.declarations()::isSubtype);
    for (int pass = 1; ; pass++) {
      Result result = lower(hints);
      if (hints.settled() || pass == PASSES) {
        return result;
      }
      hints = hints.next();
    }
  }

  private Result lower(Hints hints) {
    BodyDraft body = new BodyDraft(file, method, code, given, refs, hints);
    Monitor monitor = Monitor.of(body, node);
    List<Handler> around = monitor.enter();
    body.variables()
        .copies()
        .forEach((from, to) -> body.emit(new Instr.Copy(to, from, body.place())));
    Flow flow = new Flow(body, around);
    Instructions instructions = new Instructions(body, flow, monitor, returned());
    flow.jump(0);
    for (int block = flow.next(); block >= 0; block = flow.next()) {
      lower(block, body, flow, instructions);
    }
    monitor.exitOnThrow();
    body.graph().markLoops();
    Place place = file.place(code.line(0));
    Body lowered =
        new Body(
            kind,
            method,
            refs.declarations().outermost(file.name()),
            body.variables().all(),
            body.variables().parameters(),
            GraphFinisher.finish(body.graph()),
            place);
    return new Result(lowered, body.variables().captured());
  }

  private TypeRef returned() {
    return refs.types().result(node.desc);
  }

  private void lower(int block, BodyDraft body, Flow flow, Instructions instructions) {
    for (int i = code.start(block); i < code.end(block); i++) {
      body.at(i);
      if (code.insn(i).getOpcode() >= 0 && !body.isSkipped(i) && instructions.lower(code.insn(i))) {
        return;
      }
    }
    if (block + 1 >= code.blocks()) {
      throw new IllegalArgumentException("control leaves the code");
    }
    flow.jump(block + 1);
  }

  /** True for a method that can have a body which is understood. */
  static boolean isPossible(MethodNode node) {
    boolean none = (node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0;
    return !none && node.instructions.size() > 0;
  }
}
