package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.SameLock;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import org.jspecify.annotations.Nullable;

/** Whether an access to a guarded field is protected by the field's lock. */
final class Protection {
  private Protection() {}

  /** A field of an object, or what an array or container that was found in it holds. */
  record Member(FieldRef field, @Nullable Symbol object, boolean fresh) {}

  /** The field that an instruction reads or writes itself. */
  static @Nullable Member of(Site site, FieldRef field, @Nullable Var base) {
    return base == null
        ? new Member(field, null, false)
        : new Member(field, site.value(base).symbol(), site.isFresh(base));
  }

  /** The field in which the array or container was found. */
  static @Nullable Member inside(Site site, Var container) {
    Value value = site.value(container);
    if (value.origin().isEmpty()) {
      return null;
    }
    Symbol symbol = value.symbol();
    @Nullable Symbol object =
        symbol instanceof Symbol.Path path
            ? path.base()
            : symbol instanceof Symbol.Load load ? load.base() : null;
    return new Member(value.origin().get(), object, site.world().isOwn(container));
  }

  /** The lock that guards the member; null if none does. */
  static @Nullable Symbol lock(Member member) {
    return member.field().guard().map(path -> Scope.lock(member.object(), path)).orElse(null);
  }

  /** True if nobody else has the object yet, or the class whose static field it is. */
  static boolean isFresh(Site site, Member member) {
    Body body = site.scope().info().body();
    if (member.object() == null && member.field().isStatic()) {
      return body.kind() == Body.Kind.STATIC_INITIALISER
          && body.method().owner().equals(member.field().owner());
    }
    return member.fresh() || member.object() != null && site.setting().isFresh(member.object());
  }

  /** True if reading is allowed: in a section over the lock, or with the lock held. */
  static boolean allowsRead(Site site, Symbol lock) {
    return isHeldOrCovered(site, lock)
        || site.world().sections().values().stream().anyMatch(s -> covers(s, lock));
  }

  /** True if a call that reads is allowed: a section that failed does not allow it any more. */
  static boolean allowsCall(Site site, Symbol lock) {
    return isHeldOrCovered(site, lock)
        || site.world().sections().values().stream()
            .anyMatch(s -> covers(s, lock) && s.phase() != Phase.FAILED);
  }

  private static boolean isHeldOrCovered(Site site, Symbol lock) {
    return site.world().holds(lock, Mode.READ)
        || site.setting().covered().stream().anyMatch(l -> SameLock.mayGuard(lock, l));
  }

  /** A section that failed is left to the rule about stale values. */
  private static boolean covers(Section section, Symbol lock) {
    return (section.isOver(lock)
            || section.lock().filter(l -> SameLock.mayGuard(lock, l)).isPresent())
        && section.phase() != Phase.OVER;
  }

  /** True if a section over the lock has been validated for nothing: that is another rule's. */
  static boolean isEmptySection(Site site, Symbol lock) {
    return site.world().sections().values().stream()
        .anyMatch(s -> s.isOver(lock) && s.empty().isPresent());
  }

  /** The member that an instruction reads; null if none. */
  static @Nullable Member read(Site site) {
    if (site.instr() instanceof Instr.LoadField load) {
      return of(site, load.field(), load.base());
    }
    if (site.instr() instanceof Instr.LoadElement load) {
      return inside(site, load.array());
    }
    return subject(site, Effect.Kind.READS);
  }

  /** The member whose contents a call of a known method reads or changes; null if none. */
  private static @Nullable Member subject(Site site, Effect.Kind kind) {
    if (!(site.instr() instanceof Instr.Call call)
        || !(site.meaning() instanceof Meaning.Known known)) {
      return null;
    }
    for (Effect effect : known.effects().of(kind)) {
      @Nullable Var subject = Calls.subject(call.receiver(), call.args(), effect.argument());
      @Nullable Member member = subject == null ? null : inside(site, subject);
      if (member != null && member.field().guard().isPresent()) {
        return member;
      }
    }
    return null;
  }

  /** The member that an instruction writes; null if none. */
  static @Nullable Member written(Site site) {
    if (site.instr() instanceof Instr.StoreField store) {
      return of(site, store.field(), store.base());
    }
    if (site.instr() instanceof Instr.StoreElement store) {
      return inside(site, store.array());
    }
    return subject(site, Effect.Kind.MUTATES);
  }

  /** The lock of a path as the receiver of a call sees it. */
  static Symbol lock(Site site, @Nullable Var receiver, LockPath path) {
    return Scope.lock(receiver == null ? null : site.value(receiver).symbol(), path);
  }
}
