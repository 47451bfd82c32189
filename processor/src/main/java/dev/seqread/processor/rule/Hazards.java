package dev.seqread.processor.rule;

import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules about hazards have in common. */
public final class Hazards {
  static final Set<String> INDEX =
      Set.of(
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");
  static final Set<String> STRING_INDEX =
      Set.of(
          "java.lang.StringIndexOutOfBoundsException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");
  static final Set<String> NULL =
      Set.of(
          "java.lang.NullPointerException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");
  static final Set<String> ARITHMETIC =
      Set.of(
          "java.lang.ArithmeticException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");
  static final Set<String> CAST =
      Set.of(
          "java.lang.ClassCastException",
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");
  static final Set<String> SIZE =
      Set.of("java.lang.OutOfMemoryError", "java.lang.Error", "java.lang.Throwable");
  static final Set<String> ANY =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");

  private static final Set<String> NUMBER_FORMAT =
      Set.of("java.lang.NumberFormatException", "java.lang.IllegalArgumentException");
  private static final Set<String> ABSENT = Set.of("java.util.NoSuchElementException");

  private Hazards() {}

  /** What a call that refuses some values throws for them, and what that is caught as. */
  static Set<String> thrownBy(MethodRef method) {
    Set<String> own =
        switch (method.owner()) {
          case "java.lang.Math", "java.lang.StrictMath" -> ARITHMETIC;
          case "java.util.Objects" -> NULL;
          default ->
              method.owner().startsWith("java.lang.")
                  ? NUMBER_FORMAT
                  : method.owner().startsWith("java.util.Optional") ? ABSENT : Set.of();
        };
    return Stream.concat(own.stream(), ANY.stream()).collect(Collectors.toSet());
  }

  /** True if what a helper divides by can't be zero, as its caller sees it. */
  public static boolean isSafeDivisor(Value divisor) {
    return HazardDivide.isSafe(divisor);
  }

  /** An incident at the site, caused by a tentative value. */
  static Incident incident(
      Rule rule, Site site, String value, String what, String advice, Taint taint) {
    var deps = taint.tentative();
    return new Incident(
        rule.id(),
        site.place(),
        value + " " + what + " before " + site.sections(deps.keySet()) + " was validated",
        advice,
        taint.tentativePart(),
        site.flow(value, deps),
        false);
  }
}
