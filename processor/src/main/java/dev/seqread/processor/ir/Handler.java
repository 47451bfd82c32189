package dev.seqread.processor.ir;

import java.util.List;

/**
 * Where an exception that is thrown in a block goes on.
 *
 * @param target the block that starts with {@link Instr.Caught}
 * @param types what it catches; empty for everything (a {@code finally})
 */
public record Handler(int target, List<TypeRef> types) {
  public Handler {
    types = List.copyOf(types);
  }

  public boolean catchesAll() {
    return types.isEmpty() || types.stream().anyMatch(t -> t.name().equals("java.lang.Throwable"));
  }
}
