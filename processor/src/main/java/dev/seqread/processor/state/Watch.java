package dev.seqread.processor.state;

import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.function.Predicate;

/**
 * What keeps worlds apart at a point, besides sections and locks.
 *
 * @param flags the variables whose facts do
 * @param repeating the sections within each attempt of which the point may come again
 */
public record Watch(List<Var> flags, Predicate<Dep> repeating) {
  public Watch {
    flags = List.copyOf(flags);
  }
}
