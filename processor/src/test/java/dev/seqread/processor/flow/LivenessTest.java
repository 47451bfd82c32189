package dev.seqread.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Liveness against its definition: a way leads to a read, and no write stands on it. */
final class LivenessTest {
  /** The divisions are what is of interest. */
  private static final Liveness.Uses DIVISIONS =
      instr -> instr instanceof Instr.Op && instr.mayThrow() ? instr.reads() : List.of();

  @Provide
  Arbitrary<Body> bodies() {
    return Bodies.any();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyRead(@ForAll("bodies") Body body) {
    compare(body, Liveness.ofAllReads(body), new Walk(body, Instr::reads, true));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void readsOfInterestThroughCopies(@ForAll("bodies") Body body) {
    compare(body, Liveness.ofReadsIn(body, DIVISIONS), new Walk(body, DIVISIONS, false));
  }

  private static void compare(Body body, Liveness liveness, Walk walk) {
    for (Block block : body.blocks()) {
      List<BitSet> live = liveness.within(block.id());
      assertThat(live).hasSize(block.instrs().size() + 1);
      for (int i = 0; i < live.size(); i++) {
        assertThat(live.get(i)).as("before %d of %s", i, block).isEqualTo(walk.live(block.id(), i));
      }
    }
  }

  /** Walks forward from a point, with a variable in hand, until something reads it. */
  private record Walk(Body body, Liveness.Uses uses, boolean everything) {
    private record Point(int block, int index, int var) {}

    BitSet live(int block, int index) {
      BitSet live = new BitSet();
      for (Var var : body.vars()) {
        if (isRead(new Point(block, index, var.index()), new HashSet<>())) {
          live.set(var.index());
        }
      }
      return live;
    }

    private boolean isRead(Point at, Set<Point> seen) {
      if (!seen.add(at)) {
        return false;
      }
      Block block = body.blocks().get(at.block);
      if (at.index == block.instrs().size()) {
        return isReadAtEnd(block, at.var, seen);
      }
      Instr instr = block.instrs().get(at.index);
      if (instr.mayThrow() && isReadInHandlers(block, at.var, seen)) {
        return true;
      }
      if (!everything && instr instanceof Instr.Copy copy) {
        return copy.src().index() == at.var && goesOn(at, copy.dst().index(), seen)
            || copy.dst().index() != at.var && goesOn(at, at.var, seen);
      }
      boolean written = instr.dst() != null && instr.dst().index() == at.var;
      return contains(uses.of(instr), at.var) || !written && goesOn(at, at.var, seen);
    }

    private boolean goesOn(Point at, int var, Set<Point> seen) {
      return isRead(new Point(at.block, at.index + 1, var), seen);
    }

    private boolean isReadAtEnd(Block block, int var, Set<Point> seen) {
      return everything && contains(block.end().reads(), var)
          || block.end() instanceof Terminator.Throw && isReadInHandlers(block, var, seen)
          || block.end().successors().stream().anyMatch(to -> isRead(new Point(to, 0, var), seen));
    }

    private boolean isReadInHandlers(Block block, int var, Set<Point> seen) {
      return block.handlers().stream().anyMatch(h -> isRead(new Point(h.target(), 0, var), seen));
    }

    private static boolean contains(List<Var> vars, int index) {
      return vars.stream().anyMatch(v -> v.index() == index);
    }
  }
}
