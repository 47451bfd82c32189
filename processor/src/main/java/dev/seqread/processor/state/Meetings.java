package dev.seqread.processor.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The variables that hold different values on two ways that meet, with the name that each gets
 * there. What is reached from one of them on either way is reached from it afterwards: so the lock
 * of a node is still that node's when the node is another one in each iteration.
 */
final class Meetings implements Env.JoinAt {
  private final int block;
  private final List<Meeting> all = new ArrayList<>();

  private record Meeting(Symbol left, Symbol right, Symbol name) {}

  Meetings(int block) {
    this.block = block;
  }

  @Override
  public Value of(int var, Value a, Value b) {
    Symbol name = new Symbol.Phi(block, var);
    if (!a.symbol().equals(b.symbol())) {
      all.add(new Meeting(a.symbol(), b.symbol(), name));
    }
    return a.join(b, name);
  }

  /** A section of the left way, over a lock that the right way has as well. */
  Section left(Section section, Section other) {
    return renamed(section, other, true);
  }

  Section right(Section section, Section other) {
    return renamed(section, other, false);
  }

  private Section renamed(Section section, Section other, boolean left) {
    if (section.lock().isEmpty() || other.lock().isEmpty() || section.lock().equals(other.lock())) {
      return section;
    }
    Symbol here = left ? section.lock().get() : other.lock().get();
    Symbol there = left ? other.lock().get() : section.lock().get();
    return common(here, there).map(section::withLock).orElse(section);
  }

  private Optional<Symbol> common(Symbol left, Symbol right) {
    for (Meeting meeting : all) {
      Symbol a = replaced(left, meeting.left, meeting.name);
      Symbol b = replaced(right, meeting.right, meeting.name);
      if (a.equals(b)) {
        return Optional.of(a);
      }
    }
    return Optional.empty();
  }

  private static Symbol replaced(Symbol in, Symbol old, Symbol name) {
    if (in.equals(old)) {
      return name;
    }
    if (in instanceof Symbol.Path path && path.base() != null) {
      return new Symbol.Path(replaced(path.base(), old, name), path.field());
    }
    return in instanceof Symbol.Element e
        ? new Symbol.Element(
            replaced(e.array(), old, name), replaced(e.index(), old, name), e.site(), e.age())
        : in;
  }
}
