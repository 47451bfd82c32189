package dev.seqread.processor.check;

import dev.seqread.processor.call.CallTable;
import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.Protocol;
import java.util.Set;

/** Whether a file has anything to do with sequence locks. */
final class Relevance {
  private static final Set<Protocol.Kind> ANY_LOCK =
      Set.of(
          Protocol.Kind.ACQUIRE_VIEW,
          Protocol.Kind.RELEASE_VIEW,
          Protocol.Kind.VIEW_READ,
          Protocol.Kind.VIEW_WRITE);

  private Relevance() {}

  static boolean of(Unit unit, Meanings meanings) {
    return unit.classes().stream()
        .anyMatch(
            type ->
                type.fields().stream().anyMatch(f -> f.field().guard().isPresent())
                    || type.methods().stream().anyMatch(m -> isMarked(m) || uses(m, meanings)));
  }

  private static boolean isMarked(MethodDecl method) {
    return !method.annotations().isEmpty()
        || method.parameterAnnotations().stream().anyMatch(p -> !p.isEmpty())
        || !method.method().contract().marks().isEmpty();
  }

  private static boolean uses(MethodDecl method, Meanings meanings) {
    return method.body().isPresent() && uses(method.body().get(), meanings);
  }

  private static boolean uses(Body body, Meanings meanings) {
    CallTable calls = meanings.of(body);
    return body.blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .anyMatch(
            i ->
                i instanceof Instr.Call && (isStep(calls.shallowMeaning(i)) || calls.isHelper(i))
                    || i instanceof Instr.LoadField load && isGuarded(load.field())
                    || i instanceof Instr.StoreField store && isGuarded(store.field())
                    || i instanceof Instr.Lambda lambda && uses(lambda.body(), meanings));
  }

  private static boolean isStep(Meaning meaning) {
    return meaning instanceof Meaning.Step step && !ANY_LOCK.contains(step.protocol().kind())
        || meaning instanceof Meaning.SectionBody
        || meaning instanceof Meaning.Declared;
  }

  private static boolean isGuarded(FieldRef field) {
    return field.guard().isPresent();
  }
}
