package dev.seqread.processor.state;

import dev.seqread.processor.flow.Dominators;
import dev.seqread.processor.flow.Graph;
import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt has been given up for another one: from there every way that no exception takes
 * leads to the begin again, to a begin that always precedes it, or to a lock, before any validation
 * and before the end of the body. A condition that leads there has decided to retry and nothing
 * else.
 */
final class Retreats {
  private final BodyInfo info;
  private final Landmarks landmarks;
  private final Map<Integer, BitSet> bySite = new TreeMap<>();
  private @Nullable Dominators dominators;

  Retreats(BodyInfo info, Landmarks landmarks) {
    this.info = info;
    this.landmarks = landmarks;
  }

  /** True if at the start of the block a branch on the section has decided to give it up. */
  boolean isRetreat(int block, int branch, Dep dep) {
    if (!(dep instanceof Dep.Section section)) {
      return false;
    }
    return bySite.computeIfAbsent(section.site(), this::retreatsFrom).get(block);
  }

  /** The greatest fixpoint: a way that never ends uses nothing either. */
  private BitSet retreatsFrom(int begin) {
    Body body = info.body();
    BitSet begins = begins(begin);
    BitSet retreats = new BitSet();
    retreats.set(0, body.blocks().size());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : body.blocks()) {
        if (retreats.get(block.id()) && !isRetreat(block, begins, retreats)) {
          retreats.clear(block.id());
          changed = true;
        }
      }
    }
    return retreats;
  }

  private boolean isRetreat(Block block, BitSet begins, BitSet retreats) {
    for (int i = 0; i < block.instrs().size(); i++) {
      Instr instr = block.instrs().get(i);
      if (begins.get(info.site(block.id(), i))) {
        return true;
      }
      if (landmarks.validates(instr)) {
        return false;
      }
    }
    List<Integer> next = block.end().successors();
    return !next.isEmpty() && next.stream().allMatch(retreats::get);
  }

  /** The instructions with which an attempt starts over that began with this one. */
  private BitSet begins(int begin) {
    BitSet all = new BitSet();
    all.set(begin);
    int home = info.blockOf(begin);
    for (Block block : info.body().blocks()) {
      for (int i = 0; i < block.instrs().size(); i++) {
        int site = info.site(block.id(), i);
        boolean before =
            block.id() == home ? site < begin : dominators().dominates(block.id(), home);
        if (before && landmarks.begins(block.instrs().get(i))) {
          all.set(site);
        }
      }
    }
    return all;
  }

  private Dominators dominators() {
    if (dominators == null) {
      dominators = Dominators.of(Graph.ofAllEdges(info.body()), 0);
    }
    return dominators;
  }
}
