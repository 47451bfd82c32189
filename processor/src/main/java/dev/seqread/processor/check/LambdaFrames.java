package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Bounds;
import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Handed;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The frames of functions, by how what they are handed to runs them. */
final class LambdaFrames {
  private final Site site;
  private final HandedFunction function;

  LambdaFrames(Site site, HandedFunction function) {
    this.site = site;
    this.function = function;
  }

  /** A function that is run under these locks. */
  Frame holding(Map<Symbol, Mode> locks) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    locks.forEach((lock, mode) -> held.put(renamed(lock), mode));
    return plain().holding(held);
  }

  /** The same for a function that is run in sections over these locks, or under them. */
  Frame covering(Frame frame, Set<Symbol> locks) {
    Set<Symbol> covered = new HashSet<>();
    locks.forEach(lock -> covered.add(renamed(lock)));
    return frame.covering(covered);
  }

  /** A function that the body around it runs itself, and answers for. */
  Frame called() {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    site.world().held().forEach((lock, how) -> held.put(lock, how.mode()));
    Set<Symbol> open = new HashSet<>(site.setting().covered());
    site.world().sections().values().stream()
        .filter(Section::isOpen)
        .flatMap(s -> s.lock().stream())
        .forEach(open::add);
    return covering(holding(held), open);
  }

  /**
   * A function that is run at once, in whatever section and under whatever locks this is.
   *
   * @param handed it sees parts of what the call is given, and answers for them
   */
  Frame immediate(Instr.Call call, int argument, boolean handed) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    site.world().held().forEach((lock, how) -> held.put(renamed(lock), how.mode()));
    Optional<Section> open =
        site.world().sections().values().stream()
            .filter(s -> s.isOpen() && !site.world().isCovered(s))
            .findFirst();
    Frame frame = open.isPresent() ? section(open.get().lock(), false) : plain();
    if (open.isPresent() && handed) {
      Taint data = Handed.data(site.scope(), site.world(), call, argument);
      Bounds bounds = Handed.bounds(site.world(), call).rename(this::renamed);
      frame = frame.given(callers(data), bounds);
    }
    return frame.holding(held);
  }

  static Taint callers(Taint taint) {
    return taint.isTentative()
        ? Taint.of(Dep.CALLER, taint.tentative().values().iterator().next())
        : Taint.NONE;
  }

  /** A function that is run as a section over a lock, once for each attempt. */
  Frame attempts(Optional<Symbol> lock, boolean caught) {
    Frame once = section(lock, caught);
    SortedMap<Obj, Cell> objects = new TreeMap<>(once.captures().objects());
    function
        .captures()
        .forEach(
            capture -> {
              Obj object = inner(capture);
              if (objects.containsKey(object) && writes(capture)) {
                objects.put(object, cell(capture, earlier()));
              }
            });
    return once.capturing(objects);
  }

  private Taint earlier() {
    Source source = new Source(site.place(), "an earlier attempt");
    return Taint.of(Dep.CALLER, source).failed(Dep.CALLER);
  }

  /** True if the lambda writes into the captured object. */
  private boolean writes(Capture capture) {
    if (!(function.origin() instanceof Instr.Lambda lambda)
        || !(site.scope().calls().meaningOfRun(lambda) instanceof Meaning.Summarised body)) {
      return true;
    }
    Obj held = new Obj.Held(Obj.RECEIVER, Closure.field(capture.inner()));
    return body.summary().outcomes().stream()
        .anyMatch(outcome -> outcome.heap().cells().containsKey(held));
  }

  /** A function that is run as part of one attempt. */
  private Frame section(Optional<Symbol> lock, boolean caught) {
    Frame plain = plain();
    Map<Integer, Value> captured = new HashMap<>(plain.captures().values());
    for (Capture capture : function.captures()) {
      Taint taint = callers(function.captured(site, capture).taint());
      int inner = capture.inner().index();
      if (taint.isTentative() && captured.containsKey(inner)) {
        captured.put(inner, captured.get(inner).withTaint(taint));
      }
    }
    return new Frame(
        new Frame.Attempt(true, lock.map(this::renamed), caught, true),
        Map.of(),
        Set.of(),
        new Frame.Captures(captured, Frame.Captures.NOTHING, plain.captures().objects()));
  }

  /** The name that a lock has inside of the function. */
  private Symbol renamed(Symbol lock) {
    return lock.map(leaf -> name(leaf).orElse(leaf));
  }

  /** The name that a captured value has inside of the function. */
  private Optional<Symbol> name(Symbol outer) {
    return function.captures().stream()
        .filter(c -> c.inner().kind() != Var.Kind.THIS)
        .filter(c -> function.captured(site, c).symbol().equals(outer))
        .findFirst()
        .map(c -> isStable(outer) ? outer : Entries.name(c.inner()));
  }

  private static Obj inner(Capture capture) {
    return new Obj.Given(((Symbol.Param) Entries.name(capture.inner())).index());
  }

  private Cell cell(Capture capture, Taint contents) {
    Value outer = function.captured(site, capture);
    Cell.Shape shape =
        outer.refs().all().stream()
            .map(site.world().heap()::cell)
            .filter(Objects::nonNull)
            .map(c -> c.shape())
            .reduce((a, b) -> a.equals(b) ? a : Cell.Shape.UNKNOWN)
            .orElse(Cell.Shape.UNKNOWN);
    Value others = Value.of(Symbol.UNNAMED).withTaint(contents).withRefs(Refs.of(inner(capture)));
    return Cell.made(shape.withoutLength(), others);
  }

  /** A function of which nothing is known but what it captures. */
  Frame plain() {
    Map<Integer, Value> captured = new HashMap<>();
    SortedMap<Obj, Cell> objects = new TreeMap<>();
    for (Capture capture : function.captures()) {
      if (capture.inner().kind() == Var.Kind.THIS) {
        continue;
      }
      Value value = function.captured(site, capture);
      Symbol name = name(value.symbol()).orElseThrow();
      boolean own = !value.refs().isEmpty() && site.world().isOwn(value);
      if (own) {
        Taint contents = callers(site.world().heap().contents(value.refs()));
        objects.put(inner(capture), cell(capture, contents));
      }
      Refs outer = value.refs().isEmpty() ? Refs.NONE : Refs.OUTSIDE;
      captured.put(
          capture.inner().index(),
          Value.of(name)
              .withFact(value.fact())
              .withBounds(value.bounds())
              .withRefs(own ? Refs.of(inner(capture)) : outer));
    }
    return new Frame(
        Frame.Attempt.NONE,
        Map.of(),
        Set.of(),
        new Frame.Captures(captured, Frame.Captures.NOTHING, objects));
  }

  private static boolean isStable(Symbol symbol) {
    return symbol.equals(Symbol.SELF)
        || symbol instanceof Symbol.Path path && (path.base() == null || isStable(path.base()));
  }
}
