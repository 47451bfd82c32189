package dev.seqread.processor.state;

import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The worlds that are possible at a point, one for each key. The key of a world is what a program
 * may test: phases of sections, kinds and facts of the watched variables, locks held; and in a
 * loop, the objects into which an attempt has written nothing yet. There are at most {@link #MOST}
 * worlds; past it the sites of failures stop to count, then flags, and then everything is joined.
 */
public final class State {
  /** More worlds than this are joined. */
  static final int MOST = 48;

  /** What the keys are made of; a point that had too many worlds once stays coarse. */
  private enum Grain {
    FLAGS,
    ALIKE,
    PHASES,
    NONE
  }

  private final SortedMap<String, World> worlds;
  private final Grain grain;

  private State(SortedMap<String, World> worlds, Grain grain) {
    this.worlds = Collections.unmodifiableSortedMap(worlds);
    this.grain = grain;
  }

  /** The state with these worlds, joined by key. */
  public static State of(Collection<World> worlds, Watch watch, int block) {
    return keyed(worlds, watch, block, Grain.FLAGS);
  }

  /** The join with another state. */
  public State join(State other, Watch watch, int block) {
    List<World> all = new ArrayList<>(worlds.values());
    all.addAll(other.worlds.values());
    return keyed(all, watch, block, grain.compareTo(other.grain) >= 0 ? grain : other.grain);
  }

  /** This state where a loop comes round to it, and has been in the other before. */
  State widened(State before, Marks marks) {
    SortedMap<String, World> wide = new TreeMap<>();
    worlds.forEach(
        (key, world) -> {
          @Nullable World then = before.worlds.get(key);
          wide.put(key, then == null ? world : world.widened(then, marks));
        });
    return new State(wide, grain);
  }

  private static State keyed(Collection<World> worlds, Watch watch, int block, Grain finest) {
    for (int grain = finest.ordinal(); ; grain++) {
      Grain now = Grain.values()[grain];
      SortedMap<String, World> byKey = merged(worlds, watch, block, now);
      if (byKey.size() <= MOST) {
        return new State(byKey, now);
      }
    }
  }

  /** A join may forget a fact that was part of the key, so it goes on until nothing changes. */
  private static SortedMap<String, World> merged(
      Collection<World> worlds, Watch watch, int block, Grain grain) {
    SortedMap<String, World> byKey = new TreeMap<>();
    worlds.forEach(
        w -> byKey.merge(key(w, watch, grain), w, (a, b) -> a.equals(b) ? a : a.join(b, block)));
    return byKey.size() < worlds.size() ? merged(byKey.values(), watch, block, grain) : byKey;
  }

  private static String key(World world, Watch watch, Grain grain) {
    if (grain == Grain.NONE) {
      return "";
    }
    StringJoiner key = new StringJoiner(";");
    world.sections().forEach((dep, s) -> key.add(key(dep, s, grain)));
    world.held().forEach((lock, how) -> key.add(lock.shape() + "=" + how.mode()));
    if (grain == Grain.PHASES) {
      return key.toString();
    }
    world.heap().cells().keySet().stream()
        .filter(o -> o instanceof Obj.Made made && !made.older() && made.part() == 0)
        .forEach(o -> key.add("o" + ((Obj.Made) o).site()));
    for (Var var : watch.flags()) {
      Value value = world.get(var);
      String kind =
          value.kind() instanceof Kind.Stamp stamp
              ? "s" + stamp.section().rank()
              : value.kind() instanceof Kind.Hold hold ? "h" + hold.mode() : "";
      if (!kind.isEmpty() || value.fact() != Fact.UNKNOWN) {
        key.add("v" + var.index() + "=" + kind + value.fact());
      }
    }
    for (Var var : watch.modes()) {
      Symbol symbol = world.get(var).symbol();
      if (symbol instanceof Symbol.Constant || symbol.isEnumConstant()) {
        key.add("m" + var.index() + "=" + symbol);
      }
    }
    return key.toString();
  }

  /** In a coarser key it does not count where a section has failed. */
  private static String key(Dep dep, Section section, Grain grain) {
    String phase = dep.rank() + "=" + section.phase();
    return grain == Grain.FLAGS ? phase + section.failedAt() : phase;
  }

  public Collection<World> worlds() {
    return worlds.values();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof State state && grain == state.grain && worlds.equals(state.worlds);
  }

  @Override
  public int hashCode() {
    return worlds.keySet().hashCode();
  }

  @Override
  public String toString() {
    return worlds.toString();
  }
}
