package dev.seqread.processor.state;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Prints the worlds before each block of a solved body, one a line: sections with their phase and
 * where they began, locks held, and what depends on a section.
 *
 * <pre>
 * METHOD a.Counter.read()
 *  3: OPEN lock 's' @12; tentative a, b
 *  4: FAILED lock 's' @12; holds lock READ @15; stale a, b
 * </pre>
 */
public final class StatePrinter {
  private StatePrinter() {}

  /** Prints a body; blocks that are never reached have no line. */
  public static String print(Solution solution) {
    Body body = solution.scope().info().body();
    StringBuilder out = new StringBuilder();
    out.append(body.kind()).append(' ').append(body.method()).append('\n');
    for (Block block : body.blocks()) {
      solution.at(block.id()).stream()
          .map(world -> line(world, body))
          .sorted()
          .distinct()
          .forEach(
              line -> out.append(' ').append(block.id()).append(": ").append(line).append('\n'));
    }
    return out.toString();
  }

  private static String line(World world, Body body) {
    List<String> parts = new ArrayList<>();
    for (Section section : world.sections().values()) {
      parts.add(
          section.phase()
              + " "
              + section.lockName()
              + " '"
              + section.stamp()
              + "' @"
              + section.begin().line());
    }
    Map<String, Held> held = new TreeMap<>();
    world.held().forEach((lock, how) -> held.put(Names.of(lock), how));
    held.forEach(
        (lock, how) -> parts.add("holds " + lock + " " + how.mode() + " @" + how.taken().line()));
    variables("tentative", world, body, Taint::isTentative).forEach(parts::add);
    variables("stale", world, body, Taint::isStale).forEach(parts::add);
    if (!world.controlTaint().isOwned()) {
      parts.add("on a tentative branch");
    }
    world.heap().cells().forEach((object, cell) -> parts.add(object(object, cell)));
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }

  private static String object(Obj object, Cell cell) {
    StringBuilder text = new StringBuilder(name(object)).append(' ').append(cell.owner());
    text.append(" {others").append(value(cell.others()));
    cell.slots()
        .forEach((slot, value) -> text.append(", ").append(name(slot)).append(value(value)));
    return text.append('}').toString();
  }

  private static String value(Value value) {
    String taint = value.taint().isTentative() ? " tentative" : "";
    String stale = value.taint().isStale() ? " stale" : "";
    String refs =
        value.refs().all().stream()
            .map(StatePrinter::name)
            .collect(Collectors.joining(" | ", " -> ", ""));
    return taint + stale + (value.refs().isEmpty() ? "" : refs);
  }

  private static String name(Slot slot) {
    return slot instanceof Slot.Field f
        ? f.field().name()
        : slot instanceof Slot.At at ? "[" + at.index() + "]" : "[…]";
  }

  private static String name(Obj object) {
    if (object instanceof Obj.Made made) {
      return (made.older() ? "older#" : "#") + made.site() + "." + made.part();
    }
    if (object instanceof Obj.Given given) {
      return "given " + given.index();
    }
    return object instanceof Obj.Held held
        ? "held by " + held.root() + "." + held.field().name()
        : "outside";
  }

  private static List<String> variables(String what, World world, Body body, Predicate<Taint> has) {
    String names =
        body.vars().stream()
            .filter(Var::isNamed)
            .filter(var -> has.test(world.deepTaint(var)))
            .map(Var::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? List.of() : List.of(what + " " + names);
  }
}
