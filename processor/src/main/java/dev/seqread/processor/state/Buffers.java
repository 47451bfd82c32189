package dev.seqread.processor.state;

import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Doing.Builder;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments that a method may fill with what it reads: those of {@code @Tentative} parameters.
 */
final class Buffers {
  /** Numbers the objects of local buffers apart from what was given. */
  private static final int LOCAL = 100_000;

  private Buffers() {}

  /** Such an argument is filled if it is the caller's own; if others see it, that lets it out. */
  static Builder filled(World world, Instr.Call call, Optional<Summary> body, Builder doing) {
    for (int i = 0; i < call.args().size(); i++) {
      Var arg = call.args().get(i);
      if (!isBuffer(call, i)) {
        continue;
      }
      if (world.isOwn(arg)) {
        doing.fills(arg);
      } else if (arg.type().isArray() && fills(body, i) && !world.get(arg).taint().isTentative()) {
        doing.lets(read(world, call));
        if (!world.inSection()) {
          doing.storing().lets(Taint.of(Dep.CALLER, source(call))).passing();
        }
      }
    }
    return doing;
  }

  /** What the call's result depends on by its arguments: a buffer is filled, and not read. */
  static Taint argumentTaint(World world, Instr.Call call) {
    Taint taint = call.receiver() == null ? Taint.NONE : world.deepTaint(call.receiver());
    for (int i = 0; i < call.args().size(); i++) {
      Var arg = call.args().get(i);
      taint = taint.union(isBuffer(call, i) ? world.get(arg).taint() : world.deepTaint(arg));
    }
    return taint;
  }

  /** A local buffer may hold tentative contents: what it points to counts as lent. */
  static World lent(World world, Var local, Value buffer) {
    if (world.heap().isOwn(buffer.refs())) {
      return world;
    }
    Obj object = new Obj.Given(LOCAL + local.index());
    Value others = Value.of(Symbol.UNNAMED).withRefs(Refs.of(object.held(Obj.ELEMENTS)));
    Cell cell = Cell.made(Cell.Shape.UNKNOWN, others).withOwner(Cell.Owner.CALLER);
    return world.set(local, buffer.withRefs(Refs.of(object))).withCell(object, cell);
  }

  private static boolean isBuffer(Instr.Call call, int argument) {
    return call.method().contract().parameter(argument).contains(Mark.TENTATIVE);
  }

  private static boolean fills(Optional<Summary> body, int parameter) {
    return body.isPresent() && body.get().fills().containsKey(parameter);
  }

  private static Source source(Instr.Call call) {
    return new Source(call.place(), call.method().name() + "()");
  }

  /** What the callee reads in the sections that are open where it is called. */
  private static Taint read(World world, Instr.Call call) {
    Source source = source(call);
    Taint taint = Taint.NONE;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (entry.getValue().isOpen() && !world.isCovered(entry.getValue())) {
        taint = taint.union(Taint.of(entry.getKey(), source));
      }
    }
    return taint;
  }
}
