package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Transfer;
import dev.seqread.processor.state.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down in a {@link Ledger} what a body does. */
public final class LedgerKeeper implements Bodies.Visitor {
  private static final Set<Protocol.Kind> VALIDATED =
      Set.of(Protocol.Kind.VALIDATE, Protocol.Kind.RETRY, Protocol.Kind.LOOP_READ);
  private static final Set<Protocol.Kind> WRITING =
      Set.of(
          Protocol.Kind.ACQUIRE_WRITE,
          Protocol.Kind.CONVERT_WRITE,
          Protocol.Kind.LOOP_WRITE,
          Protocol.Kind.WRITE_BEGIN,
          Protocol.Kind.VIEW_WRITE,
          Protocol.Kind.VIEW_BOTH);

  private static final Set<Protocol.Kind> RELEASING =
      Set.of(Protocol.Kind.RELEASE_VIEW, Protocol.Kind.WRITE_END);

  private final Ledger ledger;

  public LedgerKeeper(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void at(Site site) {
    Instr instr = site.instr();
    if (instr instanceof Instr.LoadField load) {
      if (Transfer.isSource(site.scope(), load)) {
        read(site, Protection.of(site, load.field(), load.base()), false);
      }
    } else if (instr instanceof Instr.LoadElement load) {
      read(site, Protection.inside(site, load.array()), true);
    } else if (instr instanceof Instr.StoreField store) {
      written(site, Protection.of(site, store.field(), store.base()), false);
      handOut(site, store.src());
    } else if (instr instanceof Instr.StoreElement store) {
      written(site, Protection.inside(site, store.array()), true);
      handOut(site, store.src());
    } else if (instr instanceof Instr.New made) {
      made.args().forEach(a -> handOut(site, a));
    } else if (instr instanceof Instr.Call call) {
      call(site, call);
    }
  }

  @Override
  public void end(Site site, Terminator end) {
    if (!(end instanceof Terminator.Return ret)) {
      return;
    }
    if (ret.value() != null) {
      handOut(site, ret.value());
    }
    for (Map.Entry<Symbol, Held> held : site.world().held().entrySet()) {
      if (held.getValue().owed() && !held.getValue().stamped()) {
        field(held.getKey())
            .ifPresent(lock -> ledger.left(lock, held.getValue().taken(), ret.place()));
      }
    }
  }

  private void read(Site site, Protection.@Nullable Member member, boolean contents) {
    if (member == null || Protection.isFresh(site, member)) {
      return;
    }
    readInSections(site, member);
    for (Section section : site.world().sections().values()) {
      Optional<FieldRef> lock = section.lock().flatMap(l -> guard(l, member));
      if (lock.isPresent()
          && !Sources.isCovered(site.world(), section)
          && section.phase() == Phase.OVER
          && section.read().contains(member.field())
          && section.empty().isEmpty()
          && site.world().held().keySet().stream().noneMatch(section::isOver)
          && !isOpenAgain(site, member, lock.get())) {
        ledger.readLater(member.field(), contents, site.place(), lock.get());
      }
    }
  }

  /** True in a section over that lock of the same object, or of another one. */
  private static boolean isOpenAgain(Site site, Protection.Member member, FieldRef lock) {
    return site.world().sections().values().stream()
        .filter(s -> s.phase() != Phase.OVER)
        .flatMap(s -> s.lock().stream())
        .anyMatch(l -> guard(l, member).equals(Optional.of(lock)));
  }

  private void written(Site site, Protection.@Nullable Member member, boolean contents) {
    if (member == null || Protection.isFresh(site, member)) {
      return;
    }
    Set<FieldRef> locks = new HashSet<>();
    for (Map.Entry<Symbol, Held> held : site.world().held().entrySet()) {
      if (held.getValue().mode() == Mode.WRITE) {
        guard(held.getKey(), member).ifPresent(locks::add);
      }
    }
    ledger.written(member.field(), contents, site.place(), locks);
  }

  private void call(Site site, Instr.Call call) {
    Meaning meaning = site.meaning();
    if (meaning instanceof Meaning.Step step) {
      Optional<FieldRef> lock = field(Calls.lockOf(site.world(), call, step.protocol()));
      if (lock.isPresent()
          && RELEASING.contains(step.protocol().kind())
          && site.world().held().values().stream().noneMatch(Held::owed)) {
        ledger.releasedForOthers(lock.get());
      }
      if (lock.isPresent() && VALIDATED.contains(step.protocol().kind())) {
        ledger.validated(lock.get());
      } else if (lock.isPresent() && WRITING.contains(step.protocol().kind())) {
        ledger.writeTaken(lock.get());
      }
      return;
    }
    call.args().forEach(a -> handOut(site, a));
    if (meaning instanceof Meaning.Summarised) {
      helper(site, call);
    } else if (meaning instanceof Meaning.Known known) {
      for (Effect effect : known.effects().of(Effect.Kind.MUTATES)) {
        @Nullable Var subject = Calls.subject(call.receiver(), call.args(), effect.argument());
        if (subject != null) {
          mutated(site, subject);
          invalidated(site, subject);
        }
      }
      for (Effect effect : known.effects().of(Effect.Kind.READS)) {
        @Nullable Var subject = Calls.subject(call.receiver(), call.args(), effect.argument());
        if (subject != null) {
          read(site, Protection.inside(site, subject), true);
        }
      }
    }
  }

  /** What a helper reads, the section reads in which it is called. */
  private void helper(Site site, Instr.Call call) {
    for (Sources.Read read : Calls.reads(site.scope(), site.world(), call)) {
      read.field()
          .map(field -> new Protection.Member(field, read.base(), false))
          .filter(member -> !Protection.isFresh(site, member))
          .ifPresent(member -> readInSections(site, member));
    }
  }

  private void readInSections(Site site, Protection.Member member) {
    for (Section section : site.world().sections().values()) {
      if (section.isOpen() && !Sources.isCovered(site.world(), section)) {
        section
            .lock()
            .flatMap(lock -> guard(lock, member))
            .ifPresent(lock -> ledger.readInSection(member.field(), lock));
      }
    }
  }

  /** Only arrays are followed: what is in a collection is the collection's own matter. */
  private void mutated(Site site, Var subject) {
    if (subject.type().kind() == TypeRef.Kind.ARRAY) {
      written(site, Protection.inside(site, subject), true);
    }
  }

  /** What changes a lock fails its sections as a writer does. */
  private void invalidated(Site site, Var subject) {
    if (Transfer.isLock(site.scope(), subject.type())) {
      field(site.value(subject).symbol()).ifPresent(ledger::writeTaken);
    }
  }

  private void handOut(Site site, Var var) {
    Value value = site.value(var);
    if (Transfer.isLock(site.scope(), var.type())) {
      field(value.symbol()).ifPresent(ledger::handedOut);
    }
  }

  /** The lock as a guard of the member: a field, or the member's own object. */
  static Optional<FieldRef> guard(Symbol lock, Protection.Member member) {
    return lock.equals(member.object()) ? Optional.of(self(member.field().owner())) : field(lock);
  }

  /** Stands for the objects of a class that are locks themselves. */
  private static FieldRef self(String owner) {
    return new FieldRef(
        owner, owner, "this", TypeRef.OBJECT, Optional.empty(), Set.of(FieldRef.Flag.FINAL));
  }

  /** The field that holds a lock. */
  private static Optional<FieldRef> field(Symbol lock) {
    if (lock instanceof Symbol.Path path) {
      return Optional.of(path.field());
    }
    if (lock instanceof Symbol.Load load) {
      return Optional.of(load.field());
    }
    return lock instanceof Symbol.Element element ? field(element.array()) : Optional.empty();
  }
}
