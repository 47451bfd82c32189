package dev.seqread.processor.door;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.model.Protocol;
import java.util.function.Predicate;

/** Whether a file uses a sequence lock, or anything that is annotated, at all. */
final class Relevance {
  private final ModelIndex model;
  private final Predicate<String> isHelperName;

  Relevance(ModelIndex model, Predicate<String> isHelperName) {
    this.model = model;
    this.isHelperName = isHelperName;
  }

  boolean of(Unit unit) {
    return !unit.suppressions().isEmpty() || unit.classes().stream().anyMatch(this::of);
  }

  private boolean of(ClassDecl type) {
    return type.fields().stream().anyMatch(field -> !field.annotations().isEmpty())
        || type.methods().stream().anyMatch(this::of);
  }

  private boolean of(MethodDecl method) {
    return !method.annotations().isEmpty()
        || method.parameterAnnotations().stream().anyMatch(marks -> !marks.isEmpty())
        || isMarked(method.method().contract())
        || method.overridden().stream().anyMatch(m -> isMarked(m.contract()))
        || method.body().filter(this::of).isPresent();
  }

  private boolean of(Body body) {
    return body.blocks().stream().map(Block::instrs).flatMap(i -> i.stream()).anyMatch(this::of);
  }

  private boolean of(Instr instr) {
    if (instr instanceof Instr.Call call) {
      return of(call.method())
          || model
              .protocol(call.method(), call.receiverType())
              .map(Protocol::kind)
              .filter(Relevance::tells)
              .isPresent();
    }
    if (instr instanceof Instr.Lambda lambda) {
      return of(lambda.body());
    }
    if (instr instanceof Instr.MethodReference reference) {
      return of(reference.method());
    }
    if (instr instanceof Instr.New made) {
      return of(made.constructor());
    }
    if (instr instanceof Instr.LoadField load) {
      return of(load.field());
    }
    return instr instanceof Instr.StoreField store && of(store.field());
  }

  private boolean of(MethodRef method) {
    return isMarked(method.contract())
        || method.is(MethodRef.Flag.SOURCE) && isHelperName.test(method.name());
  }

  private static boolean of(FieldRef field) {
    return field.guard().isPresent();
  }

  private static boolean isMarked(Contract contract) {
    return !contract.marks().isEmpty()
        || contract.parameters().stream().anyMatch(marks -> !marks.isEmpty());
  }

  /** Every lock has these; the view that makes them steps is taken by a step of its own. */
  private static boolean tells(Protocol.Kind kind) {
    return kind != Protocol.Kind.ACQUIRE_VIEW && kind != Protocol.Kind.RELEASE_VIEW;
  }
}
