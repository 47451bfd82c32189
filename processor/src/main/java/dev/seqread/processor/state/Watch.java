package dev.seqread.processor.state;

import dev.seqread.processor.ir.Var;
import java.util.List;
import java.util.function.Predicate;

/**
 * What keeps worlds apart at a point, besides sections and locks.
 *
 * @param flags the variables whose facts do
 * @param modes the variables that only ever hold constants: which of them does
 * @param repeating the sections within each attempt of which the point may come again
 */
public record Watch(List<Var> flags, List<Var> modes, Predicate<Dep> repeating) {
  public Watch {
    flags = List.copyOf(flags);
    modes = List.copyOf(modes);
  }

  public Watch(List<Var> flags, Predicate<Dep> repeating) {
    this(flags, List.of(), repeating);
  }
}
