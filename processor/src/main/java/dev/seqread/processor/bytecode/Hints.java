package dev.seqread.processor.bytecode;

import dev.seqread.processor.classfile.Types;
import dev.seqread.processor.ir.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The types of variables that no descriptor names, as one pass over the code finds them out for the
 * next: an int that is only ever 0 or 1 and asked for as a boolean is one.
 */
final class Hints {
  private final BiPredicate<TypeRef, TypeRef> isSubtype;
  private final Map<Object, Seen> before;
  private final Map<Object, Seen> now = new HashMap<>();

  /** What was put into a variable, and what it was wanted as. */
  private record Seen(TypeRef type, boolean maybeBoolean, boolean wantedBoolean) {}

  private Hints(BiPredicate<TypeRef, TypeRef> isSubtype, Map<Object, Seen> before) {
    this.isSubtype = isSubtype;
    this.before = before;
  }

  Hints(BiPredicate<TypeRef, TypeRef> isSubtype) {
    this(isSubtype, Map.of());
  }

  /** The hints for the next pass. */
  Hints next() {
    return new Hints(isSubtype, Map.copyOf(now));
  }

  /** True if the next pass would be told the same as this one was. */
  boolean settled() {
    return now.equals(before);
  }

  /** The type of a variable, given what is put into it first. */
  TypeRef type(Object key, Operand first) {
    Seen seen = before.get(key);
    if (seen == null) {
      return first.type();
    }
    boolean isBoolean =
        seen.type.kind() == TypeRef.Kind.BOOLEAN
            || Types.isInt(seen.type) && seen.maybeBoolean && seen.wantedBoolean;
    return isBoolean ? TypeRef.BOOLEAN : seen.type;
  }

  /** Something is put into the variable. */
  void put(Object key, Operand operand) {
    Seen seen = now.get(key);
    boolean maybe = maybeBoolean(operand);
    now.put(
        key,
        seen == null
            ? new Seen(operand.type(), maybe, false)
            : new Seen(join(seen, operand, maybe), seen.maybeBoolean && maybe, seen.wantedBoolean));
  }

  /** The variable is used where only a boolean can be. */
  void wantBoolean(Object key) {
    Seen seen = now.get(key);
    if (seen != null) {
      now.put(key, new Seen(seen.type, seen.maybeBoolean, true));
    }
  }

  private TypeRef join(Seen seen, Operand operand, boolean maybe) {
    TypeRef a = seen.type;
    TypeRef b = operand.type();
    if (a.equals(b) || isNull(operand)) {
      return a;
    }
    if (Types.isInt(a) && Types.isInt(b)) {
      boolean either = a.kind() == TypeRef.Kind.BOOLEAN || b.kind() == TypeRef.Kind.BOOLEAN;
      return either && seen.maybeBoolean && maybe ? TypeRef.BOOLEAN : TypeRef.INT;
    }
    if (!a.isReference() || !b.isReference()) {
      return a;
    }
    return isSubtype.test(b, a) ? a : isSubtype.test(a, b) ? b : TypeRef.OBJECT;
  }

  private static boolean isNull(Operand operand) {
    return operand instanceof Operand.Constant c && c.value() == null;
  }

  private static boolean maybeBoolean(Operand operand) {
    return operand.type().kind() == TypeRef.Kind.BOOLEAN
        || operand instanceof Operand.Constant c
            && (Integer.valueOf(0).equals(c.value()) || Integer.valueOf(1).equals(c.value()));
  }
}
