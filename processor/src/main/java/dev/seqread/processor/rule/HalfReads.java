package dev.seqread.processor.rule;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes where what a section read is used together with what was read of the same object outside of
 * it: a torn pair, if writers change both at once.
 */
final class HalfReads {
  private HalfReads() {}

  static void at(Site site, Ledger ledger) {
    written(site, ledger);
    boolean uses =
        site.instr() instanceof Instr.Op
            || site.instr() instanceof Instr.Call
            || site.instr() instanceof Instr.New;
    if (!uses || site.instr().reads().size() < 2) {
      return;
    }
    for (var entry : site.world().sections().entrySet()) {
      Section section = entry.getValue();
      if (section.phase() == Phase.OVER
          && entry.getKey() instanceof Dep.Section begin
          && section.lock().isPresent()
          && section.lock().get() instanceof Symbol.Path lock
          && lock.base() != null
          && section.empty().isEmpty()) {
        combined(site, section, begin.site(), lock, ledger);
      }
    }
  }

  private static void combined(
      Site site, Section section, int begin, Symbol.Path lock, Ledger ledger) {
    for (Var inside : site.instr().reads()) {
      Optional<FieldRef> in = field(site.value(inside), lock.base());
      for (Var outside : site.instr().reads()) {
        Optional<FieldRef> out = field(site.value(outside), lock.base());
        if (in.filter(section.read()::contains).isPresent()
            && out.filter(f -> isReadOutside(site, f, lock)).isPresent()
            && isLater(site.value(outside), begin)
            && site.value(inside).taint().isOwned()) {
          ledger.combined(in.get(), out.get(), lock.field(), site.place());
        }
      }
    }
  }

  /** True if it was read after the section began, and under no lock. */
  private static boolean isLater(Value value, int begin) {
    return value.symbol() instanceof Symbol.Load load
        && load.site() > begin
        && value.taint().isOwned()
        && value.settled().isEmpty();
  }

  /** True if no section over the lock has read it, and the lock is not held. */
  private static boolean isReadOutside(Site site, FieldRef field, Symbol lock) {
    return site.world().sections().values().stream()
            .noneMatch(s -> s.isOver(lock) && s.read().contains(field))
        && !site.world().holds(lock, Mode.READ);
  }

  /** The changing field of the object that a value was read from. */
  private static Optional<FieldRef> field(Value value, @Nullable Symbol object) {
    return value.symbol() instanceof Symbol.Load load && load.base() != null
        ? Optional.of(load.field()).filter(f -> load.base().equals(object))
        : Optional.empty();
  }

  /** A field is written under a write lock that other fields of the object were written under. */
  private static void written(Site site, Ledger ledger) {
    if (!(site.instr() instanceof Instr.StoreField store) || store.base() == null) {
      return;
    }
    Symbol object = site.value(store.base()).symbol();
    for (var held : site.world().held().entrySet()) {
      if (held.getValue().mode() == Mode.WRITE
          && held.getKey() instanceof Symbol.Path lock
          && object.equals(lock.base())) {
        ledger.writtenTogether(lock.field(), stores(site, store));
      }
    }
  }

  private static Set<FieldRef> stores(Site site, Instr.StoreField store) {
    Set<FieldRef> fields = new HashSet<>(Set.of(store.field()));
    site.scope().info().body().blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> i instanceof Instr.StoreField)
        .map(i -> (Instr.StoreField) i)
        .filter(i -> store.base().equals(i.base()))
        .forEach(i -> fields.add(i.field()));
    return fields;
  }
}
