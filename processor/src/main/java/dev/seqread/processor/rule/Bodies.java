package dev.seqread.processor.rule;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.state.Scope;
import dev.seqread.processor.state.Solution;
import dev.seqread.processor.state.World;

/** A solved body, for rules that look at it as a whole. */
public record Bodies(Solution solution, Site.Setting setting) {

  public Scope scope() {
    return solution.scope();
  }

  /** Looks at every world before every instruction and every end. */
  public void visit(Visitor visitor) {
    solution.visit(
        new Solution.Visitor() {
          @Override
          public void instr(Block block, int index, Instr instr, World before) {
            visitor.at(new Site(scope(), setting, block, index, instr, before));
          }

          @Override
          public void end(Block block, Terminator end, World before) {
            Instr last = new Instr.LoopHead(end.place());
            visitor.end(
                new Site(scope(), setting, block, block.instrs().size(), last, before), end);
          }
        });
  }

  /** Looks at the sites of a body. */
  public interface Visitor {
    default void at(Site site) {}

    default void end(Site site, Terminator end) {}
  }
}
