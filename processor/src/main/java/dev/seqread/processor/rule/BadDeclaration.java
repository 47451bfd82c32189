package dev.seqread.processor.rule;

import dev.seqread.processor.ir.AnnotationUse;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.FieldDecl;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.protocol.Weakness;
import dev.seqread.processor.report.Level;
import dev.seqread.processor.report.RuleInfo;
import dev.seqread.processor.state.Taint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An annotation says something impossible. */
final class BadDeclaration implements Rule {
  private static final Set<String> NAMING = Set.of("SeqRead", "SeqWrite", "SeqGuarded");
  private static final Set<String> CHECKING = Set.of("SeqValidate", "SeqRetry");

  @Override
  public RuleInfo info() {
    return new RuleInfo("BadDeclaration", Level.ERROR, "an annotation says something impossible");
  }

  @Override
  public void inUnit(Ledger ledger, Incidents out) {
    for (ClassDecl type : ledger.unit().classes()) {
      type.fields().forEach(f -> field(f, out));
      long locks = type.fields().stream().filter(f -> ledger.isLock(f.field().type())).count();
      type.methods().forEach(m -> method(m, locks, out));
    }
    for (Weakness weakness : ledger.weaknesses()) {
      if (weakness.kind() == Weakness.Kind.INVERTED) {
        report(weakness.place(), weakness.message(), weakness.advice(), out);
      }
    }
  }

  private void field(FieldDecl field, Incidents out) {
    for (AnnotationUse use : field.annotations()) {
      if (!use.name().equals("SeqGuarded")) {
        continue;
      }
      named(use, out);
      use.resolved()
          .filter(lock -> lock.last().equals(field.field()))
          .ifPresent(lock -> report(use, "a lock cannot guard itself", out));
      use.resolved()
          .filter(lock -> field.field().isStatic() && !lock.isStatic())
          .ifPresent(
              lock ->
                  report(use, "a static field cannot be guarded by a lock of an instance", out));
    }
  }

  private void method(MethodDecl method, long locks, Incidents out) {
    for (AnnotationUse use : method.annotations()) {
      bare(use, locks, out);
      named(use, out);
      shape(use, method.method(), out);
      overriding(use, method, out);
      if (use.name().equals("SeqUnsafe") && use.value().isBlank()) {
        report(use, "@SeqUnsafe needs a reason", out);
      }
    }
    method.parameterAnnotations().forEach(uses -> uses.forEach(u -> parameter(u, method, out)));
  }

  private void parameter(AnnotationUse use, MethodDecl method, Incidents out) {
    named(use, out);
    boolean section = use.name().equals("SeqRead") || use.name().equals("SeqWrite");
    int index = indexOf(use, method);
    TypeRef type = method.method().parameters().get(index);
    if (section && type.kind() != TypeRef.Kind.REFERENCE) {
      report(use, "@" + use.name() + " marks functions, and this is none", out);
    }
  }

  private static int indexOf(AnnotationUse use, MethodDecl method) {
    for (int i = 0; i < method.parameterAnnotations().size(); i++) {
      if (method.parameterAnnotations().get(i).contains(use)) {
        return i;
      }
    }
    throw new IllegalArgumentException(use.toString());
  }

  /** A name has to lead to a lock. */
  private void named(AnnotationUse use, Incidents out) {
    Optional<LockPath> lock = use.resolved();
    boolean given = !use.value().isEmpty() || use.name().equals("SeqGuarded");
    if (NAMING.contains(use.name()) && given && lock.isEmpty()) {
      report(use, "there is no lock '" + use.value() + "' here", out);
    }
    lock.filter(l -> l.fields().stream().limit(l.fields().size() - 1L).anyMatch(f -> !f.isFinal()))
        .ifPresent(l -> report(use, "the way to '" + l + "' is not final", out));
  }

  /** A bare annotation means the only lock; of several it says nothing. */
  private void bare(AnnotationUse use, long locks, Incidents out) {
    boolean section = use.name().equals("SeqRead") || use.name().equals("SeqWrite");
    if (section && use.value().isEmpty() && locks > 1) {
      report(use, "there are several locks here: name the one that is meant", out);
    }
  }

  private void shape(AnnotationUse use, MethodRef method, Incidents out) {
    TypeRef result = method.result();
    if (use.name().equals("SeqBegin") && !isStamp(result)) {
      report(use, "a @SeqBegin method returns its stamp, a long or an int", out);
    }
    if (CHECKING.contains(use.name())) {
      if (result.kind() != TypeRef.Kind.BOOLEAN) {
        report(use, "a @" + use.name() + " method returns boolean", out);
      } else if (method.parameters().stream().noneMatch(BadDeclaration::isStamp)) {
        report(use, "a @" + use.name() + " method takes a stamp, a long or an int", out);
      }
    }
    boolean fills =
        method.contract().parameters().stream().anyMatch(p -> p.contains(Mark.TENTATIVE));
    if (use.name().equals("SeqRead") && result.kind() == TypeRef.Kind.VOID && !fills) {
      report(use, "a @SeqRead method returns what it reads, and this one returns nothing", out);
    }
  }

  private static boolean isStamp(TypeRef type) {
    return type.equals(TypeRef.LONG) || type.equals(TypeRef.INT);
  }

  /** Who calls the overridden method relies on what that one says. */
  private void overriding(AnnotationUse use, MethodDecl method, Incidents out) {
    Optional<Mark> needs =
        switch (use.name()) {
          case "SeqRead" -> Optional.of(Mark.SEQ_READ);
          case "SeqWrite" -> Optional.of(Mark.SEQ_WRITE);
          case "Tentative" -> Optional.of(Mark.TENTATIVE);
          default -> Optional.empty();
        };
    for (MethodRef overridden : method.overridden()) {
      if (needs.isPresent() && !overridden.contract().has(needs.get())) {
        report(
            use,
            "'"
                + overridden.owner()
                + "."
                + overridden.name()
                + "' is not @"
                + use.name()
                + ", so its callers do not expect it of this method",
            out);
        return;
      }
    }
  }

  private void report(AnnotationUse use, String message, Incidents out) {
    report(use.place(), message, "correct or remove the annotation", out);
  }

  private void report(Place place, String message, String advice, Incidents out) {
    out.add(new Incident(id(), place, message, advice, Taint.NONE, List.of(), false));
  }
}
