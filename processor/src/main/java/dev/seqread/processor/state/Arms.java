package dev.seqread.processor.state;

import java.util.BitSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/**
 * What the arms of branches have assigned depends on what chose the arm.
 *
 * <p>Every method is given the variables that the arms of a branch may assign.
 */
final class Arms {
  private Arms() {}

  /**
   * Leaves the branches whose arms meet here: what any arm may have assigned depends on the branch,
   * in this world as in the others.
   */
  static World meet(World world, Set<Integer> branches, IntFunction<BitSet> chosen) {
    World result = world;
    for (int branch : branches) {
      Taint taint = world.control().open().getOrDefault(branch, Taint.NONE).tentativePart();
      if (taint.isTentative()) {
        result = result.choosing(chosen.apply(branch), taint);
      }
    }
    return result.withControl(world.control().leave(branches));
  }

  /**
   * From here on, some branches have only decided to give a section up: what they assigned that
   * lives on is of an attempt that is over.
   */
  static World giveUp(World world, BiPredicate<Integer, Dep> retreats, IntFunction<BitSet> chosen) {
    World result = world;
    for (var entry : world.control().open().entrySet()) {
      for (Dep dep : entry.getValue().all()) {
        if (retreats.test(entry.getKey(), dep)) {
          Taint part = entry.getValue().only(dep).failed(dep);
          result = result.choosing(chosen.apply(entry.getKey()), part);
          result = result.withControl(result.control().without(entry.getKey(), dep));
        }
      }
    }
    return result;
  }

  /** What the arms of branches on this section have assigned is of an attempt that is over. */
  static World spoil(World world, Dep dep, IntFunction<BitSet> chosen) {
    World result = world;
    for (var entry : world.control().open().entrySet()) {
      Taint part = entry.getValue().only(dep).failed(dep);
      if (part.isStale()) {
        result = result.choosing(chosen.apply(entry.getKey()), part);
      }
    }
    return result;
  }
}
