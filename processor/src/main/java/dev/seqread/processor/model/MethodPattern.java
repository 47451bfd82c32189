package dev.seqread.processor.model;

import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The methods of one type that an entry is about.
 *
 * @param name a method's name; {@code new} for constructors; a {@code *} at its end stands for any
 *     rest
 * @param parameters types as they are written in source, qualified or not, {@code *} for any; empty
 *     for every overload
 */
record MethodPattern(String name, Optional<List<String>> parameters) {
  private static final String ANY = "*";

  /** The more special pattern first: exact names, longer beginnings, given parameters. */
  static final Comparator<MethodPattern> MOST_SPECIAL_FIRST =
      Comparator.comparing(MethodPattern::isWild)
          .thenComparing(p -> -p.name.length())
          .thenComparing(p -> p.parameters.isEmpty())
          .thenComparing(MethodPattern::anyParameters);

  MethodPattern {
    parameters = parameters.map(List::copyOf);
  }

  /** The name under which a pattern speaks of a method. */
  static String nameOf(MethodRef method) {
    return method.is(MethodRef.Flag.CONSTRUCTOR) ? "new" : method.name();
  }

  boolean isWild() {
    return name.endsWith(ANY);
  }

  /**
   * True if the pattern is about the method.
   *
   * @param inherited the pattern is one of a type whose method this one overrides: there {@code
   *     Object} may have been a type variable, so that it stands for any class
   */
  boolean matches(MethodRef method, boolean inherited) {
    return matchesName(nameOf(method)) && matchesParameters(method.parameters(), inherited);
  }

  boolean matchesName(String candidate) {
    return isWild()
        ? candidate.startsWith(name.substring(0, name.length() - 1))
        : candidate.equals(name);
  }

  private boolean matchesParameters(List<TypeRef> types, boolean inherited) {
    if (parameters.isEmpty()) {
      return true;
    }
    List<String> patterns = parameters.get();
    if (patterns.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      if (!matchesType(patterns.get(i), types.get(i), inherited)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesType(String pattern, TypeRef type, boolean inherited) {
    return pattern.equals(ANY)
        || type.name().equals(pattern)
        || type.name().endsWith("." + pattern)
        || inherited && pattern.equals("Object") && type.isReference();
  }

  private long anyParameters() {
    return parameters.stream().flatMap(List::stream).filter(ANY::equals).count();
  }

  @Override
  public String toString() {
    return parameters.map(p -> name + "(" + String.join(",", p) + ")").orElse(name);
  }
}
