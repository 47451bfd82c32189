package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * The use of a stale value.
 *
 * @param taint what it depends on; only the stale part matters
 */
public record Use(Var var, Taint taint) {

  /** The stale values that an instruction uses. Taking a value into a variable is no use of it. */
  public static List<Use> of(World world, Instr instr, List<Var> filled) {
    if (instr instanceof Instr.Copy copy && !copy.src().isNamed()
        || instr instanceof Instr.Lambda) {
      return List.of();
    }
    boolean whole = instr instanceof Instr.Copy || instr instanceof Instr.ArrayLength;
    return of(world, instr.reads(), whole ? instr.reads() : filled);
  }

  /**
   * The stale values among variables.
   *
   * @param filled those whose contents are written and not read
   */
  public static List<Use> of(World world, List<Var> vars, List<Var> filled) {
    List<Use> uses = new ArrayList<>();
    for (Var var : vars.stream().distinct().toList()) {
      Value value = world.get(var);
      boolean contents = !filled.contains(var) && !world.isLent(value.symbol());
      Taint taint = contents ? world.deepTaint(var) : value.taint();
      if (taint.isStale()) {
        uses.add(new Use(var, taint));
      }
    }
    return uses;
  }

  /** The world in which the use has been reported. */
  World settled(World world) {
    World result = world;
    Symbol symbol = world.get(var).symbol();
    for (Dep dep : taint.stale().keySet()) {
      result = result.refine(symbol, v -> v.map(t -> t.dropStale(dep)));
      result = result.withContents(symbol, result.contentsOf(symbol).dropStale(dep));
    }
    return result;
  }
}
