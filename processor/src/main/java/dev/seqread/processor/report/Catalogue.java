package dev.seqread.processor.report;

import static dev.seqread.processor.report.Level.ERROR;
import static dev.seqread.processor.report.Level.WARNING;

import java.util.List;
import java.util.Optional;

/** The rules by name. Where one mistake fits two of them, the earlier one reports it. */
public final class Catalogue {
  public static final List<RuleInfo> RULES =
      List.of(
          rule("EscapeReturn", ERROR, "a tentative value is returned"),
          rule("EscapeStore", ERROR, "a tentative value is written to shared memory"),
          rule("EscapeArgument", ERROR, "a tentative value goes into a call that may keep it"),
          rule("EscapeThrow", ERROR, "an exception leaves a section because of tentative values"),
          rule(
              "EscapeCapture",
              ERROR,
              "a lambda or class that may live on captures a tentative value"),
          rule("StaleUse", ERROR, "a value is used after its validation failed"),
          rule("NeverValidated", ERROR, "a section is read and left without a validation"),
          rule(
              "WrongStamp",
              ERROR,
              "a stamp is validated against another lock, or twice for one attempt"),
          rule("UnguardedRead", ERROR, "a guarded field is read outside any section over its lock"),
          rule("UnguardedWrite", ERROR, "a guarded field is written without its write lock"),
          rule("NeverWriteLocked", ERROR, "no writer takes the lock that sections validate"),
          rule("UnbalancedLock", ERROR, "a lock that was taken is not released on every path"),
          rule("SelfDeadlock", ERROR, "a path waits for a lock whose write lock it holds"),
          rule("SectionEffect", WARNING, "a section does what every retry repeats"),
          rule("HazardIndex", WARNING, "a tentative index has no bound by its own array's length"),
          rule("HazardNull", WARNING, "a tentative reference that may be null is dereferenced"),
          rule(
              "HazardDivide",
              WARNING,
              "an integer is divided by a tentative value that may be zero"),
          rule("HazardCast", WARNING, "a tentative reference is cast without a type test"),
          rule("HazardSize", WARNING, "a tentative size without a bound is allocated"),
          rule("HazardLoop", WARNING, "a loop follows shared data and may never end"),
          rule(
              "HazardCall",
              WARNING,
              "an object is read that breaks while another thread writes it"),
          rule("EmptySection", WARNING, "the validation covers no read; the reads come after it"),
          rule("BadDeclaration", ERROR, "an annotation says something impossible"));

  private Catalogue() {}

  private static RuleInfo rule(String id, Level level, String summary) {
    return new RuleInfo(id, level, summary);
  }

  /** The rule of that name. */
  public static Optional<RuleInfo> find(String id) {
    return RULES.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The names that resemble a mistyped one most, best first; never empty. */
  public static List<String> nearest(String id) {
    return Spelling.nearest(id, RULES.stream().map(RuleInfo::id).toList());
  }
}
