package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Held;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in one body what it writes together, and what it reads apart and combines. */
final class SplitKeeper implements Bodies.Visitor {
  private final Splits splits;
  private final Map<Var, Set<Seen>> seen = new LinkedHashMap<>();

  /**
   * A value that was read.
   *
   * @param object whose field it is
   * @param views the sections and holds in which it was read, each for its lock
   */
  private record Seen(
      FieldRef field, @Nullable Symbol object, Place place, Map<Object, FieldRef> views) {
    boolean isApart(Seen other) {
      return !field.equals(other.field)
          && java.util.Objects.equals(object, other.object)
          && views.keySet().stream().noneMatch(other.views::containsKey)
          && views.values().stream().anyMatch(other.views::containsValue);
    }
  }

  private SplitKeeper(Splits splits) {
    this.splits = splits;
  }

  static void look(Bodies bodies, Splits splits) {
    SplitKeeper keeper = new SplitKeeper(splits);
    bodies.visit(keeper);
    if (keeper.seen.values().stream().flatMap(Set::stream).map(Seen::field).distinct().count()
        > 1) {
      List<Instr> instrs =
          bodies.scope().info().body().blocks().stream()
              .map(Block::instrs)
              .flatMap(List::stream)
              .toList();
      keeper.carry(instrs);
      instrs.forEach(keeper::combined);
    }
  }

  @Override
  public void at(Site site) {
    if (site.instr() instanceof Instr.StoreField store) {
      written(site, store);
    } else if (site.instr() instanceof Instr.LoadField load) {
      read(site, load);
    }
  }

  private void written(Site site, Instr.StoreField store) {
    Protection.Member member = Protection.of(site, store.field(), store.base());
    if (member == null || Protection.isFresh(site, member)) {
      return;
    }
    boolean held = false;
    for (Map.Entry<Symbol, Held> lock : site.world().held().entrySet()) {
      if (lock.getValue().mode() == Mode.WRITE) {
        held = true;
        LedgerKeeper.guard(lock.getKey(), member)
            .ifPresent(
                field ->
                    splits.written(new Splits.Hold(field, lock.getValue().taken()), store.field()));
      }
    }
    if (!held) {
      splits.writtenAlone(store.field());
    }
  }

  private void read(Site site, Instr.LoadField load) {
    if (load.field().isFinal()) {
      return;
    }
    Protection.Member member = Protection.of(site, load.field(), load.base());
    Map<Object, FieldRef> views = new LinkedHashMap<>();
    for (Map.Entry<Dep, Section> entry : site.world().sections().entrySet()) {
      if (entry.getValue().isOpen() && member != null) {
        entry
            .getValue()
            .lock()
            .flatMap(l -> LedgerKeeper.guard(l, member))
            .ifPresent(lock -> views.put(entry.getKey(), lock));
      }
    }
    for (Map.Entry<Symbol, Held> held : site.world().held().entrySet()) {
      if (member != null) {
        LedgerKeeper.guard(held.getKey(), member)
            .ifPresent(lock -> views.put(held.getValue().taken(), lock));
      }
    }
    Seen read =
        new Seen(load.field(), member == null ? null : member.object(), load.place(), views);
    seen.computeIfAbsent(load.dst(), v -> new LinkedHashSet<>()).add(read);
  }

  private void carry(List<Instr> instrs) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Instr instr : instrs) {
        if (instr instanceof Instr.Copy || instr instanceof Instr.Op) {
          for (Var from : instr.reads()) {
            Set<Seen> values = seen.getOrDefault(from, Set.of());
            if (!values.isEmpty() && instr.dst() != null) {
              changed |=
                  seen.computeIfAbsent(instr.dst(), v -> new LinkedHashSet<>()).addAll(values);
            }
          }
        }
      }
    }
  }

  private void combined(Instr instr) {
    boolean combines =
        instr instanceof Instr.Op op
                && op.reads().size() == 2
                && op.kind() != OpKind.CONCAT
                && op.dst().type().kind() != dev.seqread.processor.ir.TypeRef.Kind.BOOLEAN
            || instr instanceof Instr.New
            || instr instanceof Instr.Call call && call.dst() != null;
    List<Var> parts = combines ? new ArrayList<>(instr.reads()) : List.of();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        apart(instr.place(), parts.get(i), parts.get(j));
      }
    }
  }

  /** Every way to the one part has to be apart from every way to the other. */
  private void apart(Place place, Var one, Var other) {
    Set<Seen> left = seen.getOrDefault(one, Set.of());
    Set<Seen> right = seen.getOrDefault(other, Set.of());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Set<Object> fields = new HashSet<>();
    left.forEach(l -> fields.add(l.field()));
    boolean all =
        left.stream().allMatch(l -> right.stream().allMatch(l::isApart))
            && fields.size() == 1
            && right.stream().map(Seen::field).distinct().count() == 1;
    if (all) {
      Seen first = left.iterator().next();
      Seen second = right.iterator().next();
      FieldRef lock =
          first.views().values().stream()
              .filter(second.views()::containsValue)
              .findFirst()
              .orElseThrow();
      splits.split(
          new Splits.Split(
              place,
              lock,
              new Splits.Reading(first.field(), first.place()),
              new Splits.Reading(second.field(), second.place())));
    }
  }
}
