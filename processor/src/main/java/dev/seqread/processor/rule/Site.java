package dev.seqread.processor.rule;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Protocol;
import dev.seqread.processor.report.Related;
import dev.seqread.processor.state.Dep;
import dev.seqread.processor.state.Mode;
import dev.seqread.processor.state.Phase;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Section;
import dev.seqread.processor.state.Source;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Taint;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One world before one instruction.
 *
 * @param instr the instruction; for the end of a block, its last or a stand-in that rules ignore
 */
public record Site(Scope scope, Setting setting, Block block, int index, Instr instr, World world) {

  /**
   * What a body runs under, as far as rules care.
   *
   * @param caught exceptions of inconsistent data get no further than a loop of the runtime, or are
   *     reported where the body is called
   * @param throwsCaught the same for what it throws explicitly
   * @param returnsTentative a tentative value may be returned
   * @param covered the locks over which every caller is in a section
   * @param fresh the objects that nobody but the callers has
   * @param strict the user wants to see more
   */
  public record Setting(
      boolean caught,
      boolean throwsCaught,
      boolean returnsTentative,
      Set<Symbol> covered,
      Set<Symbol> fresh,
      boolean strict) {
    public Setting {
      covered = Set.copyOf(covered);
      fresh = Set.copyOf(fresh);
    }

    /** True if only the callers have the object. */
    boolean isFresh(Symbol object) {
      return fresh.contains(object);
    }
  }

  public int number() {
    return scope.info().site(block.id(), index);
  }

  /** True if no other thread has the object yet. */
  public boolean isFresh(Var object) {
    return world.isOwn(object) || setting.fresh().contains(value(object).symbol());
  }

  public Value value(Var var) {
    return world.get(var);
  }

  public Meaning meaning() {
    return scope.meaning(world, instr);
  }

  /** True if an exception with one of these names is caught around the instruction. */
  public boolean isCaught(Set<String> names) {
    if (setting.caught()) {
      return true;
    }
    return isCaught(block, names, new BitSet());
  }

  /** Through a {@code finally} that goes on throwing, too. */
  private boolean isCaught(Block from, Set<String> names, BitSet seen) {
    for (Handler handler : from.handlers()) {
      if (handler.types().stream().anyMatch(t -> names.contains(t.name()))) {
        return true;
      }
      if (handler.catchesAll()) {
        return isRethrownToCatch(handler.target(), names, seen);
      }
    }
    return false;
  }

  private boolean isRethrownToCatch(int target, Set<String> names, BitSet seen) {
    boolean caught = false;
    Deque<Integer> work = new ArrayDeque<>(List.of(target));
    while (!work.isEmpty()) {
      int id = work.pop();
      if (seen.get(id)) {
        continue;
      }
      seen.set(id);
      Block at = scope.info().body().blocks().get(id);
      if (at.end() instanceof Terminator.Throw thrown && !thrown.explicit()) {
        if (!isCaught(at, names, seen)) {
          return false;
        }
        caught = true;
      }
      work.addAll(at.end().successors());
    }
    return caught;
  }

  /** How a person would call an object: by its variable, or the field that it was found in. */
  public String name(Var var) {
    if (var.isNamed()) {
      return "'" + var.name() + "'";
    }
    return value(var).origin().map(f -> "'" + f.name() + "'").orElse("the array");
  }

  /** How a person would call a value. */
  public String describe(Var var, Taint taint) {
    if (var.isNamed()) {
      return "'" + var.name() + "'";
    }
    return taint.tentative().values().stream()
        .findFirst()
        .or(() -> taint.stale().values().stream().findFirst())
        .map(
            source ->
                (value(var).origin().isPresent() ? "'" : "a value from '") + source.what() + "'")
        .orElse("a value");
  }

  /** The locks of the sections that a value depends on: {@code the section over 'lock'}. */
  public String sections(Set<Dep> deps) {
    List<String> names = new ArrayList<>();
    for (Dep dep : deps) {
      Section section = world.section(dep);
      if (section != null && section.lock().isPresent()) {
        names.add("'" + lock(section) + "'");
      }
    }
    String over =
        names.isEmpty() ? "" : " over " + String.join(" and ", new LinkedHashSet<>(names));
    return "the section" + over;
  }

  /** Where a value was read, and where its sections began, nearest first. */
  public List<Related> flow(String value, Map<Dep, Source> deps) {
    return flow(value, null, deps);
  }

  /** The same, with the assignments on the way to the variable that is used. */
  public List<Related> flow(String value, @Nullable Var used, Map<Dep, Source> deps) {
    Trail trail = new Trail(scope.info().body());
    List<Related> flow = new ArrayList<>();
    deps.forEach(
        (dep, source) -> {
          Related read = new Related(source.place(), read(value, source, "tentative"));
          if (flow.stream().noneMatch(r -> r.place().equals(read.place()))) {
            if (used != null) {
              List<Related> assigned = trail.from(source.place(), used);
              Collections.reverse(assigned);
              flow.addAll(assigned);
            }
            flow.add(read);
          }
        });
    deps.keySet().forEach(dep -> begin(dep).forEach(flow::add));
    return flow;
  }

  /** How a read is told: of a value with a name, or of what was read itself. */
  static String read(String value, Source source, String state) {
    return value.startsWith("'") && !value.equals("'" + source.what() + "'")
        ? value + " read here from '" + source.what() + "' (" + state + ")"
        : "'" + source.what() + "' read here (" + state + ")";
  }

  /** Where a section began. */
  public List<Related> begin(Dep dep) {
    Section section = world.section(dep);
    if (section == null || !(dep instanceof Dep.Section)) {
      return List.of();
    }
    String stamp = section.stamp().isEmpty() ? "" : " with stamp '" + section.stamp() + "'";
    return List.of(new Related(section.begin(), "section begins here" + stamp));
  }

  /** The validation that a person would have to write. */
  public String validation(Set<Dep> deps) {
    List<String> parts = new ArrayList<>();
    for (Dep dep : deps) {
      Section section = world.section(dep);
      if (section != null && section.lock().isPresent() && dep instanceof Dep.Section) {
        if (section.stamp().isEmpty()) {
          return "";
        }
        parts.add(validation(dep, section));
      }
    }
    return String.join(" && ", new LinkedHashSet<>(parts));
  }

  /** In words, where no expression says it; empty if the sections are not this body's. */
  public Optional<String> validationInWords(Set<Dep> deps) {
    return deps.stream().anyMatch(dep -> dep instanceof Dep.Section)
        ? Optional.of("validate first, with the stamp that its begin gave")
        : Optional.empty();
  }

  /** The validation of a section's stamp, by the methods of its own protocol. */
  private String validation(Dep dep, Section section) {
    String asked = lock(section) + ".%s(" + section.stamp() + ")";
    if (scope.info().instr(((Dep.Section) dep).site()) instanceof Instr.Call begin) {
      Optional<String> retry = name(begin, Protocol.Kind.RETRY);
      Optional<String> validate = name(begin, Protocol.Kind.VALIDATE);
      boolean own = validate.isEmpty() && !begin.receiverType().name().startsWith("dev.seqread.");
      if (own && retry.isPresent()) {
        return "!" + asked.formatted(retry.get());
      }
      return asked.formatted(validate.orElse("validate"));
    }
    return asked.formatted("validate");
  }

  /** The name of the method of the begin's lock that takes this step in this body. */
  private Optional<String> name(Instr.Call begin, Protocol.Kind kind) {
    return scope.info().body().blocks().stream()
        .flatMap(b -> b.instrs().stream())
        .filter(i -> i instanceof Instr.Call)
        .map(i -> (Instr.Call) i)
        .filter(call -> call.receiverType().equals(begin.receiverType()))
        .filter(
            call ->
                scope.calls().shallowMeaning(call) instanceof Meaning.Step step
                    && step.protocol().kind() == kind)
        .map(call -> call.method().name())
        .findFirst();
  }

  /** A lock as the code here would write it. */
  public String lock(Symbol lock) {
    return Expression.of(this, lock);
  }

  /** The lock of a section as the code here would write it. */
  public String lock(Section section) {
    return section.lock().map(this::lock).orElse("the caller's lock");
  }

  /** Where the validations of these sections failed. */
  public List<Related> failures(Set<Dep> deps) {
    List<Related> places = new ArrayList<>();
    for (Dep dep : deps) {
      Section section = world.section(dep);
      if (section != null && section.phase() == Phase.FAILED && section.failedAt() >= 0) {
        Place at = scope.info().instr(section.failedAt()).place();
        places.add(new Related(at, "its validation failed here"));
      }
    }
    return places;
  }

  /** The place of the instruction. */
  public Place place() {
    return instr.place();
  }

  /** The first open section, for messages. */
  public Set<Dep> openSections() {
    Set<Dep> open = new TreeSet<>();
    world
        .sections()
        .forEach(
            (dep, section) -> {
              if (section.isOpen()) {
                open.add(dep);
              }
            });
    return open;
  }

  /** True if this lock's write lock is held here. */
  public boolean holdsWrite(Symbol lock) {
    return world.holds(lock, Mode.WRITE);
  }
}
