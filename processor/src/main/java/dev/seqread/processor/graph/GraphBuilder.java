package dev.seqread.processor.graph;

import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph under construction. Instructions go to the current block; after a terminator that is a
 * new block, which nothing reaches unless it is started by name.
 */
public final class GraphBuilder {
  private final List<Draft> drafts = new ArrayList<>();
  private List<Handler> handlers = List.of();
  private Draft current;

  public GraphBuilder() {
    current = draft();
  }

  /** A block without its final number. */
  static final class Draft {
    final int id;
    final List<Instr> instrs = new ArrayList<>();
    List<Handler> handlers = List.of();
    @Nullable Terminator end;

    private Draft(int id) {
      this.id = id;
    }
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** A new block, to jump to and to start later. */
  public int block() {
    return draft().id;
  }

  /** Continues in a block, under the handlers that are in force now. */
  public void start(int block) {
    current = drafts.get(block);
    current.handlers = handlers;
  }

  public List<Handler> handlers() {
    return handlers;
  }

  /** Goes on in a new block, under other handlers. */
  public void handle(List<Handler> inForce, Place place) {
    int next = block();
    jump(next, place);
    handlers = inForce;
    start(next);
  }

  /** Sets the handlers from here on, where the last block was just ended. */
  public void handlers(List<Handler> inForce) {
    handlers = inForce;
    current.handlers = inForce;
  }

  public void emit(Instr instr) {
    current.instrs.add(instr);
  }

  public void jump(int target, Place place) {
    end(new Terminator.Jump(target, place));
  }

  public void branch(Var condition, int whenTrue, int whenFalse, Place place) {
    end(new Terminator.Branch(condition, whenTrue, whenFalse, place));
  }

  public void end(Terminator end) {
    current.end = end;
    current = draft();
    current.handlers = handlers;
  }

  /**
   * Marks the blocks in which loops start, where no statement says so: those that an edge leads
   * back to.
   */
  public void markLoops() {
    for (int id : LoopHeads.of(drafts)) {
      Draft head = drafts.get(id);
      Instr first = head.instrs.isEmpty() ? null : head.instrs.get(0);
      if (first != null && !(first instanceof Instr.Caught)) {
        head.instrs.add(0, new Instr.LoopHead(first.place()));
      } else if (first == null && head.end != null) {
        head.instrs.add(new Instr.LoopHead(head.end.place()));
      }
    }
  }

  private Draft draft() {
    Draft draft = new Draft(drafts.size());
    drafts.add(draft);
    return draft;
  }
}
