package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** What a synchronized method does before and after its code; any other does nothing then. */
final class Monitor {
  private final BodyDraft body;
  private final @Nullable Var lock;
  private final int handler;

  private Monitor(BodyDraft body, @Nullable Var lock, int handler) {
    this.body = body;
    this.lock = lock;
    this.handler = handler;
  }

  static Monitor of(BodyDraft body, MethodNode node) {
    if ((node.access & Opcodes.ACC_SYNCHRONIZED) == 0) {
      return new Monitor(body, null, -1);
    }
    Var lock =
        body.variables()
            .self()
            .orElseGet(() -> body.constant(body.types().ofClass(body.file().name()), Types.CLASS));
    return new Monitor(body, lock, body.graph().block());
  }

  /** Takes the monitor; the result handles every exception in the code. */
  List<Handler> enter() {
    if (lock == null) {
      return List.of();
    }
    body.emit(new Instr.MonitorEnter(lock, body.place()));
    return List.of(new Handler(handler, List.of()));
  }

  /** Where control leaves normally. */
  void exit() {
    if (lock != null) {
      int outside = body.graph().block();
      body.graph().jump(outside, body.place());
      body.graph().handlers(List.of());
      body.graph().start(outside);
      body.emit(new Instr.MonitorExit(lock, body.place()));
    }
  }

  /** Where an exception leaves. */
  void exitOnThrow() {
    if (lock != null) {
      body.graph().handlers(List.of());
      body.graph().start(handler);
      Var exception = body.temp(Types.THROWABLE);
      body.emit(new Instr.Caught(exception, List.of(), body.place()));
      body.emit(new Instr.MonitorExit(lock, body.place()));
      body.graph().end(new Terminator.Throw(exception, false, body.place()));
    }
  }
}
