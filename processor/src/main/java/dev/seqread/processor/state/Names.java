package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Var;
import org.jspecify.annotations.Nullable;

/** How symbols are written in messages. */
public final class Names {
  private Names() {}

  /** A variable, or for a temporary the field that its value was found in. */
  public static String of(Var var, Value value) {
    return var.isNamed() ? var.name() : value.origin().map(FieldRef::name).orElse("(…)");
  }

  /** The expression that a person would write for it. */
  public static String of(Symbol symbol) {
    if (symbol instanceof Symbol.Path path) {
      return member(path.base(), path.field().owner(), path.field().name());
    }
    if (symbol instanceof Symbol.Load load) {
      return member(load.base(), load.field().owner(), load.field().name());
    }
    if (symbol instanceof Symbol.Element element) {
      return of(element.array()) + "[]";
    }
    if (symbol instanceof Symbol.View view) {
      return of(view.lock()) + (view.write() ? ".asWriteLock()" : ".asReadLock()");
    }
    return symbol instanceof Symbol.Self ? "this" : "it";
  }

  private static String member(@Nullable Symbol base, String owner, String name) {
    if (base == null) {
      return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
    }
    boolean plain =
        base instanceof Symbol.Self
            || base instanceof Symbol.Param
            || base instanceof Symbol.Def
            || base instanceof Symbol.Phi
            || base instanceof Symbol.Path p && p.field().name().startsWith("this$");
    return plain ? name : of(base) + "." + name;
  }
}
