package dev.seqread.processor.ir;

import java.util.List;

/**
 * A basic block. An exception in any of its instructions, or its {@link Terminator.Throw}, goes to
 * the handlers in order until one catches all; else it leaves the body.
 *
 * @param id its position in {@link Body#blocks()}
 */
public record Block(int id, List<Instr> instrs, Terminator end, List<Handler> handlers) {
  public Block {
    instrs = List.copyOf(instrs);
    handlers = List.copyOf(handlers);
  }
}
