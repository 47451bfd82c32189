package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a body looks at counters, and which of its variables hold what it saw. */
final class Looks {
  /**
   * A look at a counter.
   *
   * @param counter its key
   * @param lock the object that the counter belongs to; null for a static one
   */
  record Look(String counter, Instr instr, Var dst, @Nullable Var lock) {}

  private final Body body;
  private final Map<Var, List<Instr>> definitions = new HashMap<>();
  private final Map<Instr, Look> looks = new HashMap<>();

  Looks(Body body, Set<String> counters, Handles handles) {
    this.body = body;
    List<Instr> all = body.blocks().stream().map(Block::instrs).flatMap(List::stream).toList();
    for (Instr instr : all) {
      if (instr.dst() != null) {
        definitions.computeIfAbsent(instr.dst(), d -> new ArrayList<>()).add(instr);
      }
    }
    for (Instr instr : all) {
      look(instr, handles)
          .filter(l -> counters.contains(l.counter()))
          .ifPresent(l -> looks.put(instr, l));
    }
  }

  Body body() {
    return body;
  }

  /** The look that an instruction is. */
  Optional<Look> at(Instr instr) {
    return Optional.ofNullable(looks.get(instr));
  }

  private Optional<Look> look(Instr instr, Handles handles) {
    if (instr instanceof Instr.LoadField load && !load.update() && !load.field().isFinal()) {
      return Optional.of(new Look(load.field().toString(), load, load.dst(), load.base()));
    }
    if (!(instr instanceof Instr.Call call) || call.dst() == null || call.receiver() == null) {
      return Optional.empty();
    }
    boolean loads =
        Memory.access(call).filter(access -> access.kind() == Memory.Kind.LOAD).isPresent();
    Optional<FieldRef> holder = loads ? holder(call.receiver()) : Optional.empty();
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    if (Memory.isAtomic(call.method().owner()) && call.args().isEmpty()) {
      String key = holder.get() + Spot.VALUE;
      return Optional.of(new Look(key, call, call.dst(), call.receiver()));
    }
    return Memory.isHandle(call.method().owner()) && call.args().size() <= 1
        ? handles
            .named(holder.get())
            .map(
                key ->
                    new Look(
                        key, call, call.dst(), call.args().isEmpty() ? null : call.args().get(0)))
        : Optional.empty();
  }

  private Optional<FieldRef> holder(Var var) {
    List<Instr> defined = definitions.getOrDefault(var, List.of());
    return defined.size() == 1
            && defined.get(0) instanceof Instr.LoadField load
            && load.field().isFinal()
        ? Optional.of(load.field())
        : Optional.empty();
  }

  /** The instructions that give a variable its value, without copies. */
  Set<Instr> origins(Var var) {
    Set<Instr> found = new HashSet<>();
    origins(var, found, new HashSet<>());
    return found;
  }

  private void origins(Var var, Set<Instr> found, Set<Var> seen) {
    if (!seen.add(var)) {
      return;
    }
    for (Instr instr : definitions.getOrDefault(var, List.of())) {
      if (instr instanceof Instr.Copy copy) {
        origins(copy.src(), found, seen);
      } else if (instr instanceof Instr.Op op
          && op.kind() == dev.seqread.processor.ir.OpKind.CONVERT) {
        origins(op.reads().get(0), found, seen);
      } else {
        found.add(instr);
      }
    }
  }

  /** True if nothing but a copy of it is made, and that is read once at most. */
  boolean isReadOnce(Var var) {
    long reads =
        body.blocks().stream()
            .mapToLong(
                b ->
                    b.instrs().stream().filter(i -> i.reads().contains(var)).count()
                        + (b.end().reads().contains(var) ? 1 : 0))
            .sum();
    return reads <= 1;
  }

  /** The parameter that a variable is and stays; -1 if it is none. */
  int parameter(Var var) {
    Set<Instr> origins = origins(var);
    Var at = var;
    while (!body.params().contains(at)) {
      List<Instr> defined = definitions.getOrDefault(at, List.of());
      if (defined.size() != 1 || !(defined.get(0) instanceof Instr.Copy copy)) {
        return -1;
      }
      at = copy.src();
    }
    return origins.isEmpty() ? body.params().indexOf(at) : -1;
  }
}
