package dev.seqread.processor.check;

import dev.seqread.processor.state.Cell;
import dev.seqread.processor.state.Heap;
import dev.seqread.processor.state.Kind;
import dev.seqread.processor.state.Obj;
import dev.seqread.processor.state.Refs;
import dev.seqread.processor.state.Slot;
import dev.seqread.processor.state.Symbol;
import dev.seqread.processor.state.Value;
import dev.seqread.processor.state.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a body leaves behind in the objects that its caller knows. */
final class Leftovers {
  private Leftovers() {}

  /** What was written into what was given, and the objects that can be reached from there. */
  static Heap of(World world, Refs result) {
    Set<Obj> roots = new TreeSet<>(result.all());
    world.heap().cells().keySet().stream()
        .filter(object -> object.root() != Obj.ELSEWHERE)
        .forEach(roots::add);
    SortedMap<Obj, Cell> left = new TreeMap<>();
    for (Obj object : world.heap().reach(Refs.of(roots))) {
      Cell cell = world.heap().cells().get(object);
      if (cell != null) {
        left.put(object, told(cell));
      }
    }
    return new Heap(left, world.heap().lent());
  }

  /** The lock of a section that is open, and whose stamp is in one of the objects. */
  static Optional<Symbol> begun(World world) {
    return world.heap().cells().values().stream()
        .flatMap(cell -> cell.slots().values().stream())
        .map(Value::kind)
        .filter(Kind.Stamp.class::isInstance)
        .map(kind -> world.section(((Kind.Stamp) kind).section()))
        .filter(section -> section != null && section.isOpen())
        .flatMap(section -> section.lock().stream())
        .findFirst();
  }

  /** A caller is told of a value what it depends on, and which objects it is. */
  private static Cell told(Cell cell) {
    SortedMap<Slot, Value> slots = new TreeMap<>();
    for (Map.Entry<Slot, Value> slot : cell.slots().entrySet()) {
      slots.put(slot.getKey(), told(slot.getValue()));
    }
    return new Cell(cell.owner(), cell.shape(), told(cell.others()), slots, false);
  }

  private static Value told(Value value) {
    boolean named = LockKeeper.isNamed(value.symbol());
    Kind kind = value.kind() instanceof Kind.Stamp ? Kind.BEGUN : value.kind();
    return Value.of(named ? value.symbol() : Symbol.UNNAMED)
        .withFact(value.fact())
        .withKind(kind)
        .withTaint(value.taint())
        .withRefs(value.refs());
  }
}
