package dev.seqread.processor.state;

import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an attempt has been given up for another one: from there every way that no exception takes
 * leads to the begin again, or to a lock, before any validation and before the end of the body. A
 * condition that leads there has decided to retry and nothing else.
 */
final class Retreats {
  private final BodyInfo info;
  private final Landmarks landmarks;
  private final Map<Integer, BitSet> bySite = new TreeMap<>();

  Retreats(BodyInfo info, Landmarks landmarks) {
    this.info = info;
    this.landmarks = landmarks;
  }

  /** True if at the start of the block the section has been given up. */
  boolean isRetreat(int block, Dep dep) {
    return dep instanceof Dep.Section section
        && bySite.computeIfAbsent(section.site(), this::retreatsFrom).get(block);
  }

  /** The greatest fixpoint: a way that never ends uses nothing either. */
  private BitSet retreatsFrom(int begin) {
    Body body = info.body();
    BitSet retreats = new BitSet();
    retreats.set(0, body.blocks().size());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : body.blocks()) {
        if (retreats.get(block.id()) && !isRetreat(block, begin, retreats)) {
          retreats.clear(block.id());
          changed = true;
        }
      }
    }
    return retreats;
  }

  private boolean isRetreat(Block block, int begin, BitSet retreats) {
    for (int i = 0; i < block.instrs().size(); i++) {
      Instr instr = block.instrs().get(i);
      if (info.site(block.id(), i) == begin || landmarks.locks(instr)) {
        return true;
      }
      if (landmarks.validates(instr)) {
        return false;
      }
    }
    List<Integer> next = block.end().successors();
    return !next.isEmpty() && next.stream().allMatch(retreats::get);
  }
}
