package dev.seqread.processor.check;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Handed;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The frames of functions, by how what they are handed to runs them. */
final class LambdaFrames {
  private LambdaFrames() {}

  /** The function, with what is handed on to it as if it had captured it. */
  static Kind.Closure given(Instr.Call call, int argument, Kind.Closure closure) {
    if (!(closure.origin() instanceof Instr.Lambda lambda)
        || argument == 0
        || lambda.body().params().size() != argument
        || !IntStream.range(0, argument).allMatch(i -> isHandedOn(call, lambda, i))) {
      return closure;
    }
    List<Capture> captures = new ArrayList<>(closure.captures());
    List<Taint> taints = new ArrayList<>(closure.taints());
    for (int i = 0; i < argument; i++) {
      captures.add(new Capture(call.args().get(i), lambda.body().params().get(i), call.place()));
      taints.add(Taint.NONE);
    }
    return new Kind.Closure(lambda, captures, taints);
  }

  private static boolean isHandedOn(Instr.Call call, Instr.Lambda lambda, int argument) {
    return call.args().get(argument).type().equals(lambda.body().params().get(argument).type());
  }

  /** A function that is run under these locks. */
  static Frame holding(Site site, Kind.Closure closure, Map<Symbol, Mode> locks) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    locks.forEach((lock, mode) -> held.put(renamed(site, closure, lock), mode));
    return plain(site, closure).holding(held);
  }

  /** The same for a function that is run in sections over these locks, or under them. */
  static Frame covering(Site site, Kind.Closure closure, Frame frame, Set<Symbol> locks) {
    Set<Symbol> covered = new HashSet<>();
    locks.forEach(lock -> covered.add(renamed(site, closure, lock)));
    return frame.covering(covered);
  }

  /** A function that the body around it runs itself, and answers for. */
  static Frame called(Site site, Kind.Closure closure) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    site.world().held().forEach((lock, how) -> held.put(lock, how.mode()));
    Set<Symbol> open = new HashSet<>(site.setting().covered());
    site.world().sections().values().stream()
        .filter(Section::isOpen)
        .flatMap(s -> s.lock().stream())
        .forEach(open::add);
    return covering(site, closure, holding(site, closure, held), open);
  }

  /** A function that is run at once, in whatever section and under whatever locks this is. */
  static Frame immediate(Site site, Instr.Call call, int argument, Kind.Closure closure) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    site.world().held().forEach((lock, how) -> held.put(renamed(site, closure, lock), how.mode()));
    Optional<Section> open =
        site.world().sections().values().stream()
            .filter(s -> s.isOpen() && !Sources.isCovered(site.world(), s))
            .findFirst();
    Frame frame =
        open.isPresent() ? within(site, call, argument, closure, open.get()) : plain(site, closure);
    return frame.holding(held);
  }

  private static Frame within(
      Site site, Instr.Call call, int argument, Kind.Closure closure, Section open) {
    Frame frame = section(site, closure, open.lock(), site.setting().caught());
    Taint data = Handed.data(site.scope(), site.world(), call, argument);
    Taint callers =
        data.isTentative()
            ? Taint.of(Dep.CALLER, data.tentative().values().iterator().next())
            : Taint.NONE;
    Bounds bounds =
        Handed.bounds(site.world(), call).rename(symbol -> renamed(site, closure, symbol));
    return frame.inOneAttempt().given(callers, bounds);
  }

  /** A function that is run as a section over a lock. */
  static Frame section(Site site, Kind.Closure closure, Optional<Symbol> lock, boolean caught) {
    Frame plain = plain(site, closure);
    List<Symbol> filled =
        closure.origin() instanceof Instr.Lambda lambda
            ? plain.captures().fresh().stream().filter(s -> isFilled(lambda, s, plain)).toList()
            : List.of();
    Map<Integer, Value> captured = new HashMap<>(plain.captures().values());
    for (int i = 0; i < closure.captures().size(); i++) {
      Taint taint = closure.taints().get(i);
      int inner = closure.captures().get(i).inner().index();
      if (taint.isTentative() && captured.containsKey(inner)) {
        Taint callers = Taint.of(Dep.CALLER, taint.tentative().values().iterator().next());
        captured.put(inner, captured.get(inner).withTaint(callers));
      }
    }
    Optional<Symbol> within = lock.map(l -> renamed(site, closure, l));
    return new Frame(
        new Frame.Attempt(true, within, caught, true),
        Map.of(),
        Set.of(),
        new Frame.Captures(captured, Frame.Captures.NOTHING, plain.captures().fresh(), filled));
  }

  /** The name that a lock has inside of the function. */
  private static Symbol renamed(Site site, Kind.Closure closure, Symbol lock) {
    return lock.map(leaf -> name(site, closure, leaf).orElse(leaf));
  }

  /** The name that a captured value has inside of the function. */
  private static Optional<Symbol> name(Site site, Kind.Closure closure, Symbol outer) {
    return closure.captures().stream()
        .filter(c -> c.inner().kind() != Var.Kind.THIS)
        .filter(c -> site.value(c.outer()).symbol().equals(outer))
        .findFirst()
        .map(c -> isStable(outer) ? outer : Entries.name(c.inner()));
  }

  /** True if the lambda writes into the captured object itself. */
  private static boolean isFilled(Instr.Lambda lambda, Symbol symbol, Frame frame) {
    return lambda.body().blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .anyMatch(
            i ->
                i instanceof Instr.StoreElement store && isValue(frame, store.array(), symbol)
                    || i instanceof Instr.StoreField field
                        && field.base() != null
                        && isValue(frame, field.base(), symbol));
  }

  private static boolean isValue(Frame frame, Var var, Symbol symbol) {
    Value value = frame.captures().values().get(var.index());
    return value != null && value.symbol().equals(symbol);
  }

  /** A function of which nothing is known but what it captures. */
  static Frame plain(Site site, Kind.Closure closure) {
    Map<Integer, Value> captured = new HashMap<>();
    List<Symbol> fresh = new ArrayList<>();
    for (int i = 0; i < closure.captures().size(); i++) {
      Capture capture = closure.captures().get(i);
      if (capture.inner().kind() == Var.Kind.THIS) {
        continue;
      }
      Value value = site.value(capture.outer());
      Symbol name = name(site, closure, value.symbol()).orElseThrow();
      captured.put(
          capture.inner().index(),
          Value.of(name).withFact(value.fact()).withBounds(value.bounds()));
      if (site.world().isFresh(value.symbol())) {
        fresh.add(name);
      }
    }
    return new Frame(
        Frame.Attempt.NONE,
        Map.of(),
        Set.of(),
        new Frame.Captures(captured, Frame.Captures.NOTHING, fresh, List.of()));
  }

  private static boolean isStable(Symbol symbol) {
    return symbol.equals(Symbol.SELF)
        || symbol instanceof Symbol.Path path && (path.base() == null || isStable(path.base()));
  }
}
