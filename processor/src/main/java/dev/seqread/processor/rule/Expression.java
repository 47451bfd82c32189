package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Names;
import dev.seqread.processor.state.Symbol;
import java.util.List;
import java.util.Optional;

/** A value as the code at a place would write it: {@code o.lock}, {@code locks[i]}. */
final class Expression {
  private Expression() {}

  static String of(Site site, Symbol symbol) {
    if (symbol instanceof Symbol.Path path && path.base() != null) {
      return member(site, path.base(), path.field().name(), symbol);
    }
    if (symbol instanceof Symbol.Load load && load.base() != null) {
      return member(site, load.base(), load.field().name(), symbol);
    }
    if (symbol instanceof Symbol.Element element) {
      return of(site, element.array()) + "[" + index(site, element.index()) + "]";
    }
    if (symbol instanceof Symbol.View view) {
      return of(site, view.lock()) + (view.write() ? ".asWriteLock()" : ".asReadLock()");
    }
    return variable(site, symbol).orElseGet(() -> Names.of(symbol));
  }

  private static String member(Site site, Symbol base, String name, Symbol whole) {
    boolean inner = base instanceof Symbol.Path link && link.field().name().startsWith("this$");
    if (base instanceof Symbol.Self || inner) {
      return name;
    }
    if (base instanceof Symbol.Path
        || base instanceof Symbol.Load
        || base instanceof Symbol.Element) {
      return of(site, base) + "." + name;
    }
    return variable(site, base).map(v -> v + "." + name).orElseGet(() -> Names.of(whole));
  }

  private static String index(Site site, Symbol index) {
    if (index instanceof Symbol.Constant constant) {
      return constant.text();
    }
    return variable(site, index)
        .orElseGet(
            () ->
                index instanceof Symbol.Path || index instanceof Symbol.Load
                    ? of(site, index)
                    : "…");
  }

  /** A variable that holds the value, or the parameter that it was given as. */
  private static Optional<String> variable(Site site, Symbol symbol) {
    List<Var> vars = site.scope().info().body().vars();
    Optional<String> holder =
        vars.stream()
            .filter(v -> v.isNamed() && v.kind() != Var.Kind.THIS)
            .filter(v -> site.value(v).symbol().equals(symbol))
            .map(Var::name)
            .findFirst();
    List<Var> params = site.scope().info().body().params();
    return symbol instanceof Symbol.Param param && param.index() < params.size()
        ? holder.or(() -> Optional.of(params.get(param.index()).name()))
        : holder;
  }
}
