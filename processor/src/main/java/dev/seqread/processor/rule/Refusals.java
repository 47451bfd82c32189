package dev.seqread.processor.rule;

import dev.seqread.processor.ir.MethodRef;
import java.util.Set;
import java.util.TreeSet;

/** What library calls throw that refuse some arguments. */
final class Refusals {
  private static final Set<String> NUMBER =
      with("java.lang.NumberFormatException", "java.lang.IllegalArgumentException");
  private static final Set<String> MISSING = with("java.util.NoSuchElementException");
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private Refusals() {}

  /** The types of a {@code catch} that takes whatever the method throws. */
  static Set<String> of(MethodRef method) {
    if (NUMBERS.contains(method.owner())) {
      return NUMBER;
    }
    if (method.name().endsWith("Exact")) {
      return Hazards.ARITHMETIC;
    }
    return switch (method.name()) {
      case "requireNonNull" -> Hazards.NULL;
      case "orElseThrow", "getAsInt", "getAsLong", "getAsDouble" -> MISSING;
      default -> Hazards.ANY;
    };
  }

  private static Set<String> with(String... more) {
    Set<String> all = new TreeSet<>(Hazards.ANY);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }
}
