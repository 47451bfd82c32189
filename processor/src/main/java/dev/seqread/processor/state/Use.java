package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.call.Summary;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The use of a stale value.
 *
 * @param taint what it depends on; only the stale part matters
 */
public record Use(Var var, Taint taint) {

  /** The stale values that an instruction uses. Taking a value into a variable is no use of it. */
  public static List<Use> of(Scope scope, World world, Instr instr, Doing doing) {
    if (instr instanceof Instr.Copy copy && !copy.src().isNamed()
        || instr instanceof Instr.Lambda
        || Arithmetic.isDecided(world, instr)) {
      return List.of();
    }
    boolean load =
        instr instanceof Instr.LoadField
            || instr instanceof Instr.LoadElement
            || instr instanceof Instr.ArrayLength;
    return of(world, instr.reads(), shallow(scope, world, instr, doing)).stream()
        .filter(use -> !load || !isOfFailed(world, use))
        .toList();
  }

  /** What is read through a stale reference before the next attempt begins is stale itself. */
  private static boolean isOfFailed(World world, Use use) {
    return use.taint().stale().keySet().stream()
        .map(world::section)
        .allMatch(section -> section != null && section.phase() == Phase.FAILED);
  }

  /** The variables that an instruction takes as they are, without a look at what they hold. */
  private static List<Var> shallow(Scope scope, World world, Instr instr, Doing doing) {
    if (instr instanceof Instr.StoreField store) {
      boolean leaves = store.base() == null || !world.isOwn(store.base());
      return instr.reads().stream().filter(v -> !leaves || !v.equals(store.src())).toList();
    }
    if (instr instanceof Instr.StoreElement store) {
      boolean leaves = !world.isOwn(store.array());
      return instr.reads().stream().filter(v -> !leaves || !v.equals(store.src())).toList();
    }
    if (!(instr instanceof Instr.Call) && !(instr instanceof Instr.New)) {
      return instr.reads();
    }
    List<Var> shallow = new ArrayList<>(doing.overwritten());
    if (Emptied.isAskedFor(scope, world, instr)) {
      shallow.addAll(instr.reads());
    }
    Meaning meaning = scope.meaning(world, instr);
    Optional<Summary> body =
        meaning instanceof Meaning.Summarised summarised
            ? Optional.of(summarised.summary())
            : meaning instanceof Meaning.Declared declared ? declared.summary() : Optional.empty();
    if (body.isPresent()) {
      Set<Integer> used = body.get().used();
      @Nullable Var receiver = instr instanceof Instr.Call call ? call.receiver() : null;
      List<Var> args = instr instanceof Instr.Call call ? call.args() : ((Instr.New) instr).args();
      for (int i = Effect.RECEIVER; i < args.size(); i++) {
        @Nullable Var subject = Calls.subject(receiver, args, i);
        if (subject != null && !used.contains(i)) {
          shallow.add(subject);
        }
      }
    }
    return shallow;
  }

  /**
   * The stale values among variables.
   *
   * @param shallow those whose contents are not looked at
   */
  public static List<Use> of(World world, List<Var> vars, List<Var> shallow) {
    List<Use> uses = new ArrayList<>();
    for (Var var : vars.stream().distinct().toList()) {
      Value value = world.get(var);
      boolean contents = !shallow.contains(var) && !world.isLent(value);
      Taint taint = !contents ? value.taint() : Closure.looked(world, value);
      if (taint.isStale()) {
        uses.add(new Use(var, taint));
      }
    }
    return uses;
  }

  /** The world in which the use has been reported. */
  World settled(World world) {
    World result = world;
    Value value = world.get(var);
    for (Dep dep : taint.stale().keySet()) {
      result = result.refine(value.symbol(), v -> v.map(t -> t.dropStale(dep)));
      result = result.mapContents(value.refs(), t -> t.dropStale(dep));
    }
    return result;
  }
}
