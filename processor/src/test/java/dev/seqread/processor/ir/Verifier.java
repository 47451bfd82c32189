package dev.seqread.processor.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks what every body promises. */
public final class Verifier {
  private final Body body;
  private final List<String> problems = new ArrayList<>();

  private Verifier(Body body) {
    this.body = body;
  }

  /** What is wrong with a body and the lambdas in it; empty if nothing is. */
  public static List<String> problems(Body body) {
    Verifier verifier = new Verifier(body);
    verifier.checkVariables();
    if (verifier.checkEdges()) {
      verifier.checkReachable();
      verifier.checkInstructions();
      verifier.checkTempsAreAssigned();
    }
    return verifier.problems;
  }

  private void fail(String problem) {
    problems.add(body.kind() + " " + body.method() + ": " + problem);
  }

  private void checkVariables() {
    for (int i = 0; i < body.vars().size(); i++) {
      if (body.vars().get(i).index() != i) {
        fail("variable " + body.vars().get(i) + " is at " + i);
      }
    }
    for (Var parameter : body.params()) {
      if (parameter.kind() != Var.Kind.PARAMETER || !isKnown(parameter)) {
        fail("parameter " + parameter);
      }
    }
    boolean instance =
        !body.method().isStatic() && body.kind() != Body.Kind.LAMBDA && !body.vars().isEmpty();
    if (instance && body.vars().get(0).kind() != Var.Kind.THIS) {
      fail("no this at 0");
    }
  }

  private boolean isKnown(Var variable) {
    return variable.index() < body.vars().size() && body.vars().get(variable.index()) == variable;
  }

  private boolean checkEdges() {
    int before = problems.size();
    for (int i = 0; i < body.blocks().size(); i++) {
      Block block = body.blocks().get(i);
      if (block.id() != i) {
        fail("block " + block.id() + " is at " + i);
      }
      for (int target : targets(block)) {
        if (target < 0 || target >= body.blocks().size()) {
          fail("block " + i + " leads to " + target);
        }
      }
      if (block.end() instanceof Terminator.Branch branch
          && branch.whenTrue() == branch.whenFalse()) {
        fail("block " + i + " branches to one block");
      }
    }
    return problems.size() == before;
  }

  private static List<Integer> targets(Block block) {
    List<Integer> targets = new ArrayList<>(block.end().successors());
    block.handlers().forEach(handler -> targets.add(handler.target()));
    return targets;
  }

  private void checkReachable() {
    BitSet reached = new BitSet();
    List<Integer> work = new ArrayList<>(List.of(0));
    while (!work.isEmpty()) {
      int id = work.remove(work.size() - 1);
      if (!reached.get(id)) {
        reached.set(id);
        work.addAll(targets(body.blocks().get(id)));
      }
    }
    if (reached.cardinality() != body.blocks().size()) {
      fail("unreachable from " + reached.nextClearBit(0));
    }
  }

  private void checkInstructions() {
    BitSet handlers = new BitSet();
    body.blocks().forEach(b -> b.handlers().forEach(h -> handlers.set(h.target())));
    for (Block block : body.blocks()) {
      boolean caught = !block.instrs().isEmpty() && block.instrs().get(0) instanceof Instr.Caught;
      if (handlers.get(block.id()) != caught) {
        fail("block " + block.id() + (caught ? " catches nothing" : " does not catch"));
      }
      for (int i = 0; i < block.instrs().size(); i++) {
        Instr instr = block.instrs().get(i);
        boolean first = instr instanceof Instr.Caught || instr instanceof Instr.LoopHead;
        if (i > 0 && first) {
          fail("block " + block.id() + " has " + instr + " inside");
        }
        checkInstruction(instr);
      }
      checkPlace(block.end().place());
    }
  }

  private void checkInstruction(Instr instr) {
    checkPlace(instr.place());
    Var dst = instr.dst();
    if (dst != null && (dst.kind() == Var.Kind.THIS || dst.kind() == Var.Kind.CAPTURED)) {
      fail("assigns " + dst);
    }
    if (dst != null && !isKnown(dst)) {
      fail("writes a variable of another body: " + dst);
    }
    for (Var read : instr.reads()) {
      if (!isKnown(read)) {
        fail("reads a variable of another body: " + read);
      }
    }
    if (instr instanceof Instr.Lambda lambda) {
      problems.addAll(problems(lambda.body()));
      for (Capture capture : lambda.captures()) {
        Var inner = capture.inner();
        boolean known =
            inner.index() < lambda.body().vars().size()
                && lambda.body().vars().get(inner.index()) == inner;
        boolean kind = inner.kind() == Var.Kind.CAPTURED || inner.kind() == Var.Kind.THIS;
        if (!known || !kind) {
          fail("captures " + inner);
        }
      }
    }
  }

  private void checkPlace(Place place) {
    if (place.line() < 1 || place.column() < 1 || place.end() < place.start()) {
      fail("place " + place);
    }
  }

  /** An exception leaves a block before its first instruction at the earliest. */
  private void checkTempsAreAssigned() {
    List<BitSet> before = new ArrayList<>();
    for (int i = 0; i < body.blocks().size(); i++) {
      BitSet all = new BitSet();
      all.set(0, i == 0 ? 0 : body.vars().size());
      before.add(all);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : body.blocks()) {
        BitSet state = (BitSet) before.get(block.id()).clone();
        for (Handler handler : block.handlers()) {
          changed |= meet(before.get(handler.target()), state);
        }
        block.instrs().forEach(instr -> assign(state, instr));
        for (int target : block.end().successors()) {
          changed |= meet(before.get(target), state);
        }
      }
    }
    for (Block block : body.blocks()) {
      BitSet state = before.get(block.id());
      for (Instr instr : block.instrs()) {
        instr.reads().forEach(read -> checkAssigned(state, read, block));
        assign(state, instr);
      }
      block.end().reads().forEach(read -> checkAssigned(state, read, block));
    }
  }

  private void checkAssigned(BitSet state, Var read, Block block) {
    if (read.kind() == Var.Kind.TEMP && !state.get(read.index())) {
      fail("block " + block.id() + " reads " + read + " unassigned");
    }
  }

  private static void assign(BitSet state, Instr instr) {
    Var dst = instr.dst();
    if (dst != null) {
      state.set(dst.index());
    }
  }

  private static boolean meet(BitSet target, BitSet state) {
    int before = target.cardinality();
    target.and(state);
    return target.cardinality() != before;
  }
}
