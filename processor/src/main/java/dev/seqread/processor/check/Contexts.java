package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Suppression;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.rule.Bodies;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Closure;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Targets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where bodies are called and lambdas run: collected while solved bodies are looked at, and asked
 * for the frames of the next look.
 */
final class Contexts implements Bodies.Visitor {
  /** A lambda is checked for no more ways to run it. */
  private static final int MOST_FRAMES = 6;

  /**
   * What every visible caller of a method holds.
   *
   * @param held locks held, by their names in the callee
   * @param covered locks over which the caller is in a section
   * @param fresh the objects that nobody but the caller has: they need no lock
   * @param looped a loop of the runtime runs the call
   */
  record Call(Map<Symbol, Mode> held, Set<Symbol> covered, Set<Symbol> fresh, boolean looped) {
    static final Call NOTHING = new Call(Map.of(), Set.of(), Set.of(), false);

    Call {
      Set<Symbol> unshared = fresh;
      held = new LinkedHashMap<>(held);
      held.keySet().removeIf(lock -> isOf(unshared, lock));
      covered = new HashSet<>(covered);
      covered.removeIf(lock -> isOf(unshared, lock));
    }

    Call meet(Call other) {
      Map<Symbol, Mode> both = new LinkedHashMap<>();
      held.forEach((lock, mode) -> other.mode(lock).ifPresent(m -> both.put(lock, least(mode, m))));
      other.held.forEach((lock, mode) -> mode(lock).ifPresent(m -> both.put(lock, least(mode, m))));
      Set<Symbol> common = new HashSet<>();
      covered.stream().filter(other::covers).forEach(common::add);
      other.covered.stream().filter(this::covers).forEach(common::add);
      Set<Symbol> unshared = new HashSet<>(fresh);
      unshared.retainAll(other.fresh);
      return new Call(both, common, unshared, looped && other.looped);
    }

    private static Mode least(Mode a, Mode b) {
      return a.compareTo(b) <= 0 ? a : b;
    }

    /** In which mode the lock is held; as good as for writing if it is a fresh object's. */
    private Optional<Mode> mode(Symbol lock) {
      return isOf(fresh, lock) ? Optional.of(Mode.WRITE) : Optional.ofNullable(held.get(lock));
    }

    private boolean covers(Symbol lock) {
      return covered.contains(lock) || mode(lock).isPresent();
    }

    private static boolean isOf(Set<Symbol> objects, Symbol lock) {
      return objects.contains(lock)
          || lock instanceof Symbol.Path path && path.base() != null && isOf(objects, path.base());
    }
  }

  private final Map<MethodRef, Call> calls = new HashMap<>();
  private final Map<MethodRef, Set<Frame>> functions = new HashMap<>();
  private final Map<Instr, Set<Frame>> lambdas = new IdentityHashMap<>();
  private final List<Suppression> suppressions;

  /** Nothing is known yet; what is marked unsafe will not be looked at. */
  Contexts(List<Suppression> suppressions) {
    this.suppressions = suppressions;
  }

  /** What all visible calls of a private method have in common. */
  Call of(MethodRef method) {
    return calls.getOrDefault(method, Call.NOTHING);
  }

  Map<MethodRef, Call> calls() {
    return calls;
  }

  /** The frames in which a lambda runs; a lambda that nobody in sight runs has a plain one. */
  List<Frame> of(Instr.Lambda lambda) {
    return List.copyOf(lambdas.getOrDefault(lambda, Set.of(Frame.PLAIN)));
  }

  /** The same, where another body of the file may run it as well. */
  List<Frame> of(Instr.Lambda lambda, Contexts file) {
    Set<Frame> frames = new LinkedHashSet<>(of(lambda));
    if (!lambdas.containsKey(lambda) || isUnknown(lambda)) {
      frames.addAll(file.lambdas.getOrDefault(lambda, Set.of()));
    }
    return List.copyOf(frames);
  }

  private boolean isUnknown(Instr.Lambda lambda) {
    return lambdas.get(lambda).stream().noneMatch(frame -> frame.attempt().section());
  }

  private void runs(Instr.Lambda lambda, Frame frame) {
    Set<Frame> frames = lambdas.computeIfAbsent(lambda, l -> new LinkedHashSet<>());
    if (frames.size() < MOST_FRAMES) {
      frames.add(frame);
    }
  }

  @Override
  public void at(Site site) {
    if (site.instr() instanceof Instr.New made) {
      called(made.constructor(), Call.NOTHING);
    }
    if (!(site.instr() instanceof Instr.Call call)) {
      return;
    }
    if (!site.scope().info().body().method().equals(call.method()) && !isUnsafe(call.place())) {
      called(call.method(), here(site, call));
    }
    for (int i = 0; i < call.args().size(); i++) {
      for (Closure closure : Closure.of(site.world(), site.value(call.args().get(i)))) {
        runs(site, call, i, closure);
      }
      FunctionObjects.at(
          site,
          call,
          i,
          (method, frame) ->
              functions.computeIfAbsent(method, m -> new LinkedHashSet<>()).add(frame));
    }
    if (call.receiver() != null) {
      for (Closure closure : Closure.of(site.world(), site.value(call.receiver()))) {
        if (closure.origin() instanceof Instr.Lambda lambda && Targets.isRun(lambda, call)) {
          runs(lambda, new LambdaFrames(site, HandedFunction.of(closure)).called());
        }
      }
    }
  }

  private boolean isUnsafe(Place place) {
    return suppressions.stream()
        .anyMatch(s -> s.reason().isPresent() && s.covers("UnguardedRead", place));
  }

  private void called(MethodRef method, Call call) {
    if (method.is(MethodRef.Flag.PRIVATE) || method.contract().has(Mark.SEQ_READ)) {
      calls.merge(method, call, Call::meet);
    }
  }

  private static Call here(Site site, Instr.Call call) {
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    for (Map.Entry<Symbol, Held> entry : site.world().held().entrySet()) {
      inside(site, call, entry.getKey()).forEach(lock -> held.put(lock, entry.getValue().mode()));
    }
    Set<Symbol> covered = new HashSet<>();
    for (Section section : site.world().sections().values()) {
      if (section.isOpen()) {
        section.lock().ifPresent(l -> covered.addAll(inside(site, call, l)));
      }
    }
    site.setting().covered().forEach(l -> covered.addAll(inside(site, call, l)));
    return new Call(held, covered, fresh(site, call), site.setting().caught());
  }

  /** The objects given to the callee that nobody else has, by their names there. */
  private static Set<Symbol> fresh(Site site, Instr.Call call) {
    Set<Symbol> fresh = new HashSet<>();
    for (int i = 0; i < call.args().size(); i++) {
      if (site.isFresh(call.args().get(i))) {
        fresh.add(new Symbol.Param(i));
      }
    }
    if (call.receiver() != null && site.isFresh(call.receiver())) {
      fresh.add(Symbol.SELF);
    }
    return fresh;
  }

  /** The names that a lock of the caller has in the callee. */
  private static Set<Symbol> inside(Site site, Instr.Call call, Symbol lock) {
    if (isGlobal(lock)) {
      return Set.of(lock);
    }
    Set<Symbol> names = new LinkedHashSet<>();
    for (int i = 0; i < call.args().size(); i++) {
      rebased(lock, site.value(call.args().get(i)).symbol(), new Symbol.Param(i))
          .ifPresent(names::add);
    }
    if (call.receiver() != null) {
      Symbol receiver = site.value(call.receiver()).symbol();
      rebased(lock, receiver, Symbol.SELF).ifPresent(names::add);
      around(lock, receiver, call.method().owner()).ifPresent(names::add);
    }
    return names;
  }

  /** The name of a lock of the enclosing instance in a method of an inner object. */
  private static Optional<Symbol> around(Symbol lock, Symbol inner, String type) {
    int nesting = type.lastIndexOf('.');
    if (!(lock instanceof Symbol.Path path)
        || path.base() == null
        || nesting < 0
        || !path.field().owner().equals(type.substring(0, nesting))) {
      return Optional.empty();
    }
    TypeRef owner = new TypeRef(path.field().owner(), TypeRef.Kind.REFERENCE);
    FieldRef link = FieldRef.outerThis(type, path.field().outermost(), owner);
    Symbol outer = Symbol.path(inner, link);
    return outer.equals(path.base()) || outer.isAroundAnother()
        ? Optional.of(new Symbol.Path(new Symbol.Path(Symbol.SELF, link), path.field()))
        : Optional.empty();
  }

  private static boolean isGlobal(Symbol lock) {
    return lock instanceof Symbol.Path path && (path.base() == null || isGlobal(path.base()));
  }

  /** Replaces the object that a path starts from; empty if it starts from another. */
  private static Optional<Symbol> rebased(Symbol lock, Symbol from, Symbol to) {
    if (lock.equals(from)) {
      return Optional.of(to);
    }
    return lock instanceof Symbol.Path path && path.base() != null
        ? rebased(path.base(), from, to).map(base -> Symbol.path(base, path.field()))
        : Optional.empty();
  }

  /** A function is handed to a call: what does the call do with it? */
  private void runs(Site site, Instr.Call call, int argument, Closure closure) {
    LambdaFrames frames = new LambdaFrames(site, HandedFunction.of(call, argument, closure));
    List<Frame> found = frames(site, call, argument, closure, frames);
    if (closure.origin() instanceof Instr.Lambda lambda) {
      if (found.isEmpty() && !lambdas.containsKey(lambda)) {
        runs(lambda, new LambdaFrames(site, HandedFunction.of(closure)).plain());
      }
      found.forEach(frame -> runs(lambda, frame));
    } else if (closure.origin() instanceof Instr.MethodReference reference) {
      if (found.isEmpty()) {
        called(reference.method(), Call.NOTHING);
      }
      found.forEach(frame -> called(reference.method(), referred(site, call, reference, frame)));
    }
  }

  /** The further frames in which a method runs as a function. */
  Set<Frame> functions(MethodRef method) {
    return functions.getOrDefault(method, Set.of());
  }

  private static List<Frame> frames(
      Site site, Instr.Call call, int argument, Closure closure, LambdaFrames frames) {
    Meaning meaning = site.meaning();
    List<Ran> ran = Ran.of(site, call, argument);
    if (meaning instanceof Meaning.Step step
        && step.protocol().argument().isPresent()
        && step.protocol().argument().getAsInt() == argument) {
      Symbol receiver = Calls.lockOf(site.world(), call, step.protocol());
      Symbol lock = ran.stream().flatMap(r -> r.covered().stream()).findFirst().orElse(receiver);
      return switch (step.protocol().kind()) {
        case LOOP_READ -> List.of(frames.attempts(Optional.of(lock), true));
        case LOOP_WRITE -> List.of(frames.holding(Map.of(lock, Mode.WRITE)));
        default -> List.of();
      };
    }
    if (meaning instanceof Meaning.Known known
        && (known.effects().has(Effect.Kind.RUNS, argument)
            || known.effects().has(Effect.Kind.WRAPS, argument))) {
      boolean inline =
          closure.origin() instanceof Instr.Lambda lambda
              && lambda.dst().equals(call.args().get(argument));
      LambdaFrames immediate = new LambdaFrames(site, HandedFunction.of(closure));
      return List.of(inline ? immediate.immediate(call, argument, true) : immediate.called());
    }
    return ran.stream().map(run -> frame(frames, run)).toList();
  }

  /** A function that a method in sight runs: under a lock, or in a section that it repeats. */
  private static Frame frame(LambdaFrames frames, Ran run) {
    Set<Symbol> open = new LinkedHashSet<>(run.covered());
    open.removeAll(run.held().keySet());
    return run.held().isEmpty() && !open.isEmpty()
        ? frames.attempts(open.stream().findFirst(), run.caught())
        : frames.covering(frames.holding(run.held()), run.covered());
  }

  /** The call of a method that is referred to: of its receiver, else of what is handed to it. */
  private static Call referred(
      Site site, Instr.Call call, Instr.MethodReference reference, Frame frame) {
    boolean unbound = reference.receiver() == null && !reference.method().isStatic();
    Optional<Symbol> self =
        reference.receiver() != null
            ? Optional.of(site.value(reference.receiver()).symbol())
            : unbound && call.args().size() > 1
                ? Optional.of(site.value(call.args().get(0)).symbol())
                : Optional.empty();
    Map<Symbol, Mode> held = new LinkedHashMap<>();
    frame.held().forEach((lock, mode) -> seen(lock, self).ifPresent(l -> held.put(l, mode)));
    Set<Symbol> covered = new HashSet<>();
    covered(frame).forEach(lock -> seen(lock, self).ifPresent(covered::add));
    return new Call(held, covered, Set.of(), frame.attempt().caught());
  }

  private static Optional<Symbol> seen(Symbol lock, Optional<Symbol> self) {
    return isGlobal(lock)
        ? Optional.of(lock)
        : self.flatMap(object -> rebased(lock, object, Symbol.SELF));
  }

  private static Set<Symbol> covered(Frame frame) {
    Set<Symbol> covered = new HashSet<>(frame.covered());
    if (frame.attempt().section()) {
      frame.attempt().lock().ifPresent(covered::add);
    }
    return covered;
  }
}
