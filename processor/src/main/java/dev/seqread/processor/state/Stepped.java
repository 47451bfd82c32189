package dev.seqread.processor.state;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.List;

/** Steps over one instruction, and over all that runs with it. */
final class Stepped {
  private final Scope scope;
  private final Transfer transfer;
  private final Expansion expansion;

  Stepped(Scope scope, Transfer transfer) {
    this.scope = scope;
    this.transfer = transfer;
    this.expansion = new Expansion(scope);
  }

  List<World> step(World world, Block block, int index, Instr instr) {
    return visit(world, block, index, instr, NOBODY);
  }

  /** The worlds after the instruction; the visitor sees each call that it stands for. */
  List<World> visit(World world, Block block, int index, Instr instr, Solution.Visitor visitor) {
    if (!(instr instanceof Instr.Call) && !(instr instanceof Instr.New)) {
      visitor.instr(block, index, instr, world);
      return transfer.step(world, block.id(), index, instr);
    }
    List<World> after = new ArrayList<>();
    for (Expansion.Point point : expansion.targets(world, instr)) {
      for (World ready : prepared(point, block, index, visitor)) {
        visitor.instr(block, index, point.instr(), ready);
        after.addAll(transfer.step(ready, block.id(), index, point.instr()));
      }
    }
    return after.stream().map(expansion::cleared).toList();
  }

  /** The worlds in which the functions have run that the call runs, or have not. */
  private List<World> prepared(
      Expansion.Point point, Block block, int index, Solution.Visitor visitor) {
    List<Expansion.Point> runs = expansion.before(point.world(), point.instr());
    if (runs.isEmpty()) {
      return List.of(point.world());
    }
    List<World> ready = new ArrayList<>(List.of(point.world()));
    for (Expansion.Point run : runs) {
      if (!run.isToldInside(scope, point.instr())) {
        visitor.instr(block, index, run.instr(), run.world());
      }
      ready.addAll(transfer.step(run.world(), block.id(), index, run.instr()));
    }
    return List.copyOf(State.of(ready, scope.info().watch(block.id()), block.id()).worlds());
  }

  private static final Solution.Visitor NOBODY =
      new Solution.Visitor() {
        @Override
        public void instr(Block block, int index, Instr instr, World before) {}

        @Override
        public void end(Block block, Terminator end, World before) {}
      };
}
