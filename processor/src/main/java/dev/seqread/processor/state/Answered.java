package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/** Names for the answers of methods that answer the same each time. */
final class Answered {
  private Answered() {}

  /** The result of a call without state, named by what it was given. */
  static Value named(World world, Instr.Call call, Value value) {
    if (!(value.symbol() instanceof Symbol.Def)) {
      return value;
    }
    Symbol.Answer name = name(world, call);
    return name.to().isEmpty() || name.depth() > Symbol.MAX_DEPTH ? value : value.withSymbol(name);
  }

  static Symbol.Answer name(World world, Instr.Call call) {
    List<Symbol> given = new ArrayList<>();
    for (Var var : Results.subjects(call.receiver(), call.args())) {
      given.add(world.get(var).symbol());
    }
    return new Symbol.Answer(call.method().toString(), given);
  }

  /** A lock that an accessor of nobody in sight returns is taken to be the same each time. */
  static Value lock(Scope scope, World world, Instr.Call call, Value value) {
    boolean accessor =
        call.dst() != null
            && call.receiver() != null
            && call.args().isEmpty()
            && Transfer.isLock(scope, call.dst().type());
    return accessor ? named(world, call, value) : value;
  }
}
