package dev.seqread.processor.lower;

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
final class GraphBuilder {
  private final List<Draft> drafts = new ArrayList<>();
  private List<Handler> handlers = List.of();
  private Draft current;

  GraphBuilder() {
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
  int block() {
    return draft().id;
  }

  /** Continues in a block, under the handlers that are in force now. */
  void start(int block) {
    current = drafts.get(block);
    current.handlers = handlers;
  }

  List<Handler> handlers() {
    return handlers;
  }

  /** Goes on in a new block, under other handlers. */
  void handle(List<Handler> inForce, Place place) {
    int next = block();
    jump(next, place);
    handlers = inForce;
    start(next);
  }

  /** Sets the handlers from here on, where the last block was just ended. */
  void handlers(List<Handler> inForce) {
    handlers = inForce;
    current.handlers = inForce;
  }

  void emit(Instr instr) {
    current.instrs.add(instr);
  }

  void jump(int target, Place place) {
    end(new Terminator.Jump(target, place));
  }

  void branch(Var condition, int whenTrue, int whenFalse, Place place) {
    end(new Terminator.Branch(condition, whenTrue, whenFalse, place));
  }

  void end(Terminator end) {
    current.end = end;
    current = draft();
    current.handlers = handlers;
  }

  private Draft draft() {
    Draft draft = new Draft(drafts.size());
    drafts.add(draft);
    return draft;
  }
}
