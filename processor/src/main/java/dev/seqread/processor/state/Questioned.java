package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the library that ask objects what they equal, how they compare and what their text is.
 */
final class Questioned {
  private final Scope scope;

  Questioned(Scope scope) {
    this.scope = scope;
  }

  /** The calls of the methods that classes in sight answer such questions with. */
  void ask(World world, Instr instr, Var subject, List<Expansion.Point> points) {
    Value asked = world.get(subject);
    for (Obj object : world.heap().reach(asked.refs())) {
      @Nullable Cell cell = world.heap().cell(object);
      Optional<TypeRef> type = cell == null ? Optional.empty() : cell.shape().type();
      if (type.isPresent()) {
        for (MethodRef method : scope.program().answers(type.get())) {
          points.add(call(world, instr, object, asked, type.get(), method));
        }
      }
    }
  }

  private Expansion.Point call(
      World world, Instr instr, Obj object, Value asked, TypeRef type, MethodRef method) {
    Var self = Scratch.receiver(scope.info().body(), type);
    Value one =
        Value.of(new Symbol.Phi(-6, Scratch.MOST))
            .withFact(Fact.NONZERO)
            .withRefs(Refs.of(object))
            .withTaint(asked.taint());
    World given = world.set(self, one);
    List<Var> args =
        method.parameters().stream().map(t -> Scratch.argument(scope.info().body(), 0, t)).toList();
    for (Var arg : args) {
      given = given.set(arg, one.withRefs(asked.refs()).withSymbol(new Symbol.Phi(-6, 0)));
    }
    Var dst = Scratch.result(scope.info().body(), method.result());
    Instr.Call call = new Instr.Call(dst, self, type, method, args, false, false, instr.place());
    return new Expansion.Point(given, call, true);
  }
}
