package dev.seqread.processor.check;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import dev.seqread.processor.rule.Site;
import dev.seqread.processor.state.Calls;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Sources;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Transfer;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects what a body reads of objects that are not its own. */
final class ReadKeeper {
  private final Set<Summary.Read> reads = new HashSet<>();
  private Set<Symbol> covered = Set.of();
  private boolean other;

  List<Summary.Read> all() {
    return ordered(reads);
  }

  /** The reads in an order that is the same in every run. */
  static List<Summary.Read> ordered(Collection<Summary.Read> reads) {
    Map<String, Summary.Read> byName = new TreeMap<>();
    reads.forEach(read -> byName.put(read.toString(), read));
    return List.copyOf(byName.values());
  }

  boolean other() {
    return other;
  }

  void at(Site site) {
    covered = covered(site);
    if (site.instr() instanceof Instr.LoadField load) {
      if (Transfer.isSource(site.scope(), load)) {
        field(site.world(), load);
      }
    } else if (site.instr() instanceof Instr.LoadElement load) {
      inside(site, load.array());
    } else if (site.instr() instanceof Instr.Call || site.instr() instanceof Instr.New) {
      call(site);
    }
  }

  /** The locks that are held here, and those over which this is in a section. */
  private static Set<Symbol> covered(Site site) {
    Set<Symbol> locks = new LinkedHashSet<>(site.world().held().keySet());
    site.world()
        .sections()
        .forEach(
            (dep, section) -> {
              if (dep instanceof Dep.Section && section.isOpen()) {
                section.lock().ifPresent(locks::add);
              }
            });
    return locks;
  }

  private void add(Optional<FieldRef> field, Optional<Symbol> object, Set<Symbol> more) {
    Set<Symbol> all = new LinkedHashSet<>(covered);
    all.addAll(more);
    reads.add(new Summary.Read(field, object, all));
  }

  private void field(World world, Instr.LoadField load) {
    @Nullable Symbol object = load.base() == null ? null : world.get(load.base()).symbol();
    if (object == null || isLent(world, load.base()) || !world.isOwn(load.base())) {
      add(Optional.of(load.field()), named(object), Set.of());
    }
  }

  private static boolean isLent(World world, @Nullable Var base) {
    return base != null && world.isLent(world.get(base));
  }

  private static Optional<Symbol> named(@Nullable Symbol object) {
    return Optional.ofNullable(object).filter(LockKeeper::isNamed);
  }

  /** The read of what a container holds. */
  private void inside(Site site, Var container) {
    Value value = site.value(container);
    if (site.world().isLent(value) && LockKeeper.isNamed(value.symbol())) {
      add(field(value), Optional.of(owner(value)), Set.of());
    } else if (!site.world().isOwn(value)) {
      add(Sources.Read.inside(value, site.place(), ""));
    }
  }

  /** The field that something was found in that was lent; none for what was lent itself. */
  private static Optional<FieldRef> field(Value value) {
    return value.symbol() instanceof Symbol.Path path
        ? Optional.of(path.field())
        : Optional.empty();
  }

  private static Symbol owner(Value value) {
    return value.symbol() instanceof Symbol.Path path && path.base() != null
        ? path.base()
        : value.symbol();
  }

  private void add(Sources.Read read) {
    Optional<FieldRef> field = read.field();
    if (field.isPresent()) {
      add(field, named(read.base()), read.covered());
    } else {
      other = true;
    }
  }

  private void call(Site site) {
    if (site.meaning() instanceof Meaning.Summarised inner) {
      helper(site, inner.summary());
      return;
    }
    if (site.meaning() instanceof Meaning.Known known && site.instr() instanceof Instr.Call call) {
      for (Effect effect : known.effects().of(Effect.Kind.READS)) {
        @Nullable Var subject = Calls.subject(call.receiver(), call.args(), effect.argument());
        if (subject != null) {
          inside(site, subject);
        } else {
          other = true;
        }
      }
      return;
    }
    Calls.reads(site.scope(), site.world(), site.instr()).forEach(this::add);
  }

  /** What a helper reads of its own helper's objects is a read of this body too. */
  private void helper(Site site, Summary inner) {
    other |= inner.readsOther();
    @Nullable Var receiver = site.instr() instanceof Instr.Call call ? call.receiver() : null;
    List<Var> args =
        site.instr() instanceof Instr.Call call ? call.args() : ((Instr.New) site.instr()).args();
    for (Summary.Read read : inner.reads()) {
      Optional<Symbol> object =
          read.object().flatMap(o -> Calls.translate(o, site.world(), receiver, args));
      if (read.field().isPresent()) {
        add(read.field(), object.filter(LockKeeper::isNamed), locks(read, site, receiver, args));
      } else if (read.param().isPresent()
          && Calls.subject(receiver, args, read.param().getAsInt()) != null) {
        inside(site, Objects.requireNonNull(subject(receiver, args, read)));
      } else {
        other = true;
      }
    }
  }

  private static @Nullable Var subject(@Nullable Var receiver, List<Var> args, Summary.Read read) {
    return Calls.subject(receiver, args, read.param().orElseThrow());
  }

  private static Set<Symbol> locks(
      Summary.Read read, Site site, @Nullable Var receiver, List<Var> args) {
    Set<Symbol> locks = new LinkedHashSet<>();
    read.covered()
        .forEach(l -> Calls.translate(l, site.world(), receiver, args).ifPresent(locks::add));
    return locks;
  }
}
