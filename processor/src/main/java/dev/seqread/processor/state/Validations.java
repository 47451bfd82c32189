package dev.seqread.processor.state;

import dev.seqread.processor.call.Outcome;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What validations say of which sections. */
public final class Validations {
  private final Scope scope;

  Validations(Scope scope) {
    this.scope = scope;
  }

  /** The worlds of the two answers; an answer that is impossible has none. */
  record Split(Optional<World> consistent, Optional<World> failed) {
    static Split both(World world) {
      return new Split(Optional.of(world), Optional.of(world));
    }
  }

  /** The answers of a validation that the body makes itself. */
  Split split(World world, CallTransfer.At at, Instr.Call call, Symbol lock, Optional<Var> stamp) {
    return isIgnored(scope.info(), call)
        ? Split.both(dismissed(world, lock, stamp))
        : answers(world, at, call, lock, stamp);
  }

  private static World dismissed(World world, Symbol lock, Optional<Var> stamp) {
    World result = world;
    for (Dep dep : sections(world, lock, stamp)) {
      result = Steps.dismiss(result, dep);
    }
    return result;
  }

  /** Whichever section was meant has been reported: the stamp's own, or the lock's. */
  private static World meant(World world, Symbol lock, Optional<Var> stamp) {
    return dismissed(dismissed(world, lock, stamp), lock, Optional.empty());
  }

  private Split answers(
      World world, CallTransfer.At at, Instr.Call call, Symbol lock, Optional<Var> stamp) {
    List<Dep> deps = sections(world, lock, stamp);
    if (stamp.isPresent() && isWrong(world, at.site(), lock, world.get(stamp.get()))) {
      return Split.both(meant(world, lock, stamp));
    }
    if (stamp.isPresent() && world.get(stamp.get()).kind() instanceof Kind.Hold) {
      return new Split(Optional.of(world), Optional.empty());
    }
    World failed = world;
    boolean possible = stamp.isEmpty() || world.get(stamp.get()).fact() != Fact.ZERO;
    for (Dep dep : deps) {
      Section section = world.section(dep);
      possible &= section == null || section.phase() != Phase.FAILED;
      failed =
          section != null && section.phase() == Phase.FAILED
              ? failed
              : Steps.failed(failed, dep, at.site());
    }
    Optional<World> consistent =
        possible ? Optional.of(consistent(world, at, call, deps)) : Optional.empty();
    return stamp.isPresent() && world.get(stamp.get()).kind() instanceof Kind.Given given
        ? new Split(
            consistent.map(w -> told(w, given, lock, call, true)),
            Optional.of(told(failed, given, lock, call, false)))
        : new Split(consistent, Optional.of(failed));
  }

  private World consistent(World world, CallTransfer.At at, Instr.Call call, List<Dep> deps) {
    BitSet live = scope.info().stampsLiveAfter(at.block(), at.index());
    World result = world;
    for (Dep dep : deps) {
      boolean stillOpen = world.isStampIn(dep, live, -1);
      result = Steps.consistent(result, dep, stillOpen, call.place());
    }
    return result;
  }

  /** Remembers what was found out about a stamp of the caller. */
  World told(World world, Kind.Given given, Symbol lock, Instr.Call call, boolean consistent) {
    Dep dep = new Dep.Param(given.param());
    Section section =
        Section.begun(Optional.of(lock), false, call.place(), "")
            .withPhase(consistent ? Phase.OVER : Phase.FAILED);
    World validated =
        consistent && scope.summary() ? world.mapTaints(t -> t.validated(Dep.CALLER)) : world;
    return validated.withSection(dep, section);
  }

  /** The sections that a validation answers for. */
  public static List<Dep> sections(World world, Symbol lock, Optional<Var> stamp) {
    if (stamp.isPresent()) {
      Kind kind = world.get(stamp.get()).kind();
      if (kind instanceof Kind.Stamp own) {
        return List.of(own.section());
      }
      if (kind instanceof Kind.Hold || kind instanceof Kind.Lost) {
        return List.of();
      }
    }
    return Steps.openOver(world, lock);
  }

  /** True if the stamp can't be one of this lock, or is one whose attempt failed right here. */
  public static boolean isWrong(World world, int site, Symbol lock, Value stamp) {
    if (stamp.kind() instanceof Kind.NoStamp) {
      return stamp.fact() != Fact.ZERO;
    }
    if (stamp.kind() instanceof Kind.Hold hold) {
      return SameLock.of(hold.lock(), lock) == SameLock.NO;
    }
    if (!(stamp.kind() instanceof Kind.Stamp own)) {
      return false;
    }
    Section section = world.section(own.section());
    if (section == null || section.lock().isEmpty()) {
      return false;
    }
    return SameLock.of(section.lock().get(), lock) != SameLock.YES
        || (section.phase() == Phase.FAILED || section.phase() == Phase.ABANDONED)
            && section.failedAt() == site;
  }

  /**
   * True if nobody looks at the answer of a validation; one in a {@code finally} has an answer for
   * each way through it.
   */
  public static boolean isIgnored(BodyInfo info, Instr.Call call) {
    for (Block block : info.body().blocks()) {
      for (int i = 0; i < block.instrs().size(); i++) {
        if (block.instrs().get(i) instanceof Instr.Call copy
            && copy.place().equals(call.place())
            && copy.method().equals(call.method())
            && !isIgnored(info, block.id(), i, copy)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isIgnored(BodyInfo info, int block, int index, Instr.Call call) {
    if (call.asserted() || call.dst() == null) {
      return true;
    }
    BitSet live = info.liveAfter(block, index);
    if (!live.get(call.dst().index())) {
      return true;
    }
    List<Instr> instrs = info.body().blocks().get(block).instrs();
    return index + 1 < instrs.size()
        && instrs.get(index + 1) instanceof Instr.Copy copy
        && copy.src().equals(call.dst())
        && !info.liveAfter(block, index + 1).get(copy.dst().index())
        && !info.liveAfter(block, index + 1).get(copy.src().index());
  }

  /** The sections of whose stamps a helper says whether they are consistent, and nobody looks. */
  public static List<Dep> unheard(Scope scope, World world, Instr.Call call, Summary summary) {
    boolean answers = call.method().result().kind() == TypeRef.Kind.BOOLEAN;
    if (!answers || !isIgnored(scope.info(), call)) {
      return List.of();
    }
    return summary.outcomes().stream()
        .flatMap(o -> o.validated().stream())
        .filter(v -> !v.consistent())
        .map(v -> world.get(call.args().get(v.param())).kind())
        .filter(Kind.Stamp.class::isInstance)
        .map(kind -> ((Kind.Stamp) kind).section())
        .distinct()
        .toList();
  }

  /** True if a helper says whether what it filled is consistent, and nobody looks. */
  public static boolean isFailureUnheard(Scope scope, Instr.Call call, Summary summary) {
    return summary.tellsOfFailure()
        && call.method().result().kind() == TypeRef.Kind.BOOLEAN
        && isIgnored(scope.info(), call);
  }

  /** The world in which a helper found this out about the caller's stamp; empty if it could not. */
  Optional<World> said(
      World world,
      CallTransfer.At at,
      Instr.Call call,
      Optional<Symbol> lock,
      Var stamp,
      Outcome.Validated validated) {
    Symbol over = lock.orElse(new Symbol.Def(at.site(), 0));
    Split split = answers(world, at, call, over, Optional.of(stamp));
    return validated.consistent() ? split.consistent() : split.failed();
  }
}
