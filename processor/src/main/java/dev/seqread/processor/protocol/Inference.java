package dev.seqread.processor.protocol;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds sections that nobody has marked, and makes the steps that they consist of steps: the look
 * at the counter that becomes the stamp is a begin, the comparison with a second look a validation,
 * of a lock that is the counter's object.
 */
public final class Inference {
  private final Map<MethodRef, Looks> looks = new LinkedHashMap<>();
  private final Map<Instr, Comparison> comparisons = new LinkedHashMap<>();

  /** Private methods that say whether their parameter is still what the counter is. */
  private final Map<MethodRef, Integer> validating = new HashMap<>();

  /** Private methods that return what they saw in the counter. */
  private final Set<MethodRef> beginning = new HashSet<>();

  private final Set<Instr> begins = new HashSet<>();

  /** A second look, and what it is compared with. */
  private record Comparison(Looks.Look again, Var stamp) {}

  private Inference() {}

  /** The bodies of these classes that have such sections, with begins and validations. */
  public static Map<MethodRef, Body> of(List<ClassDecl> classes) {
    Unit unit = new Unit("", classes, List.of());
    Set<String> counters = new HashSet<>(Protocols.unmarked(unit));
    Map<String, Integer> owners = new HashMap<>();
    counters.forEach(c -> owners.merge(c.substring(0, c.lastIndexOf('.')), 1, Integer::sum));
    counters.removeIf(c -> owners.get(c.substring(0, c.lastIndexOf('.'))) > 1);
    if (counters.isEmpty()) {
      return Map.of();
    }
    Inference inference = new Inference();
    inference.look(unit, counters);
    return inference.rewritten();
  }

  private void look(Unit unit, Set<String> counters) {
    Handles handles = Handles.of(unit);
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        method
            .body()
            .filter(b -> b.kind() == Body.Kind.METHOD && !stores(b, counters))
            .ifPresent(b -> looks.put(method.method(), new Looks(b, counters, handles)));
      }
    }
    looks.forEach(this::compare);
    looks.forEach(this::returns);
    validating.keySet().removeIf(m -> !isGivenStamps(m));
    comparisons
        .values()
        .removeIf(
            c -> looks.entrySet().stream().anyMatch(e -> isDropped(e.getKey(), e.getValue(), c)));
    looks.values().forEach(this::begin);
    beginning.removeIf(m -> !isAlwaysStamp(m));
    for (MethodRef method : beginning) {
      Looks in = looks.get(method);
      returned(in.body()).forEach(v -> begins.addAll(in.origins(v)));
    }
  }

  /** A body that moves the counter is a writer's. */
  private static boolean stores(Body body, Set<String> counters) {
    return instrs(body).stream()
        .anyMatch(
            i ->
                i instanceof Instr.StoreField store && counters.contains(store.field().toString())
                    || i instanceof Instr.Call call
                        && Memory.access(call)
                            .filter(a -> a.kind() != Memory.Kind.LOAD)
                            .isPresent());
  }

  private static List<Instr> instrs(Body body) {
    return body.blocks().stream().map(Block::instrs).flatMap(List::stream).toList();
  }

  private void compare(MethodRef method, Looks in) {
    for (Block block : in.body().blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.Op op && (op.kind() == OpKind.EQ || op.kind() == OpKind.NE)) {
          comparison(in, block, op)
              .ifPresent(
                  found -> {
                    int parameter = in.parameter(found.stamp());
                    if (parameter >= 0 && method.is(MethodRef.Flag.PRIVATE)) {
                      validating.put(method, parameter);
                    }
                    if (parameter < 0 || method.is(MethodRef.Flag.PRIVATE)) {
                      comparisons.put(op, found);
                    }
                  });
        }
      }
    }
  }

  private Optional<Comparison> comparison(Looks in, Block block, Instr.Op op) {
    Optional<Comparison> right = comparison(in, block, op, op.reads().get(0), op.reads().get(1));
    return right.isPresent()
        ? right
        : comparison(in, block, op, op.reads().get(1), op.reads().get(0));
  }

  private Optional<Comparison> comparison(
      Looks in, Block block, Instr.Op op, Var stamp, Var fresh) {
    Set<Instr> second = in.origins(fresh);
    Set<Instr> first = in.origins(stamp);
    if (second.size() != 1) {
      return Optional.empty();
    }
    Instr instr = second.iterator().next();
    Optional<Looks.Look> again = in.at(instr);
    boolean near =
        again.isPresent()
            && isJustBefore(block, instr, op)
            && in.isReadOnce(fresh)
            && in.isReadOnce(again.get().dst());
    boolean stamped =
        in.parameter(stamp) >= 0
            || !first.isEmpty()
                && !first.contains(instr)
                && first.stream().allMatch(this::mayBegin);
    boolean same =
        near
            && first.stream()
                .flatMap(i -> in.at(i).stream())
                .allMatch(l -> l.counter().equals(again.get().counter()));
    return stamped && same ? Optional.of(new Comparison(again.get(), stamp)) : Optional.empty();
  }

  private boolean mayBegin(Instr instr) {
    return looks.values().stream().anyMatch(l -> l.at(instr).isPresent())
        || instr instanceof Instr.Call call
            && call.method().is(MethodRef.Flag.PRIVATE)
            && looks.containsKey(call.method());
  }

  /** True if nothing that matters to another thread is between the look and the comparison. */
  private static boolean isJustBefore(Block block, Instr look, Instr.Op op) {
    int from = block.instrs().indexOf(look);
    int to = block.instrs().indexOf(op);
    return from >= 0
        && block.instrs().subList(from + 1, to).stream()
            .allMatch(
                i ->
                    i instanceof Instr.Copy
                        || i instanceof Instr.Const
                        || i instanceof Instr.Op
                        || i instanceof Instr.Call call && Memory.fence(call.method()).isPresent());
  }

  private void returns(MethodRef method, Looks in) {
    List<Var> values = returned(in.body());
    boolean all =
        !values.isEmpty()
            && values.stream()
                .map(in::origins)
                .allMatch(o -> !o.isEmpty() && o.stream().allMatch(i -> in.at(i).isPresent()));
    if (all && method.is(MethodRef.Flag.PRIVATE)) {
      beginning.add(method);
    }
  }

  private static List<Var> returned(Body body) {
    List<Var> values = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (block.end() instanceof Terminator.Return ret && ret.value() != null) {
        values.add(ret.value());
      }
    }
    return values;
  }

  /** True if every call of a validating helper hands it what was seen in the counter. */
  private boolean isGivenStamps(MethodRef method) {
    int parameter = validating.get(method);
    boolean called = false;
    for (Looks in : looks.values()) {
      for (Instr instr : instrs(in.body())) {
        if (instr instanceof Instr.Call call && call.method().equals(method)) {
          called = true;
          Set<Instr> origins = in.origins(call.args().get(parameter));
          if (origins.isEmpty() || !origins.stream().allMatch(i -> isBegin(in, i))) {
            return false;
          }
        }
      }
    }
    return called;
  }

  private boolean isBegin(Looks in, Instr instr) {
    return in.at(instr).isPresent()
        || instr instanceof Instr.Call call && beginning.contains(call.method());
  }

  private boolean isDropped(MethodRef method, Looks in, Comparison comparison) {
    boolean here = instrs(in.body()).contains(comparison.again().instr());
    if (!here) {
      return false;
    }
    if (in.parameter(comparison.stamp()) >= 0) {
      return !validating.containsKey(method);
    }
    return !in.origins(comparison.stamp()).stream().allMatch(i -> isBegin(in, i));
  }

  private void begin(Looks in) {
    for (Instr instr : instrs(in.body())) {
      if (comparisons.containsKey(instr)) {
        begins.addAll(in.origins(comparisons.get(instr).stamp()));
      } else if (instr instanceof Instr.Call call && validating.containsKey(call.method())) {
        begins.addAll(in.origins(call.args().get(validating.get(call.method()))));
      }
    }
  }

  /** True if all that such a method returns is used as a stamp. */
  private boolean isAlwaysStamp(MethodRef method) {
    List<Instr> calls =
        looks.values().stream()
            .flatMap(in -> instrs(in.body()).stream())
            .filter(i -> i instanceof Instr.Call call && call.method().equals(method))
            .toList();
    return !calls.isEmpty() && begins.containsAll(calls);
  }

  private Map<MethodRef, Body> rewritten() {
    Map<MethodRef, Body> result = new LinkedHashMap<>();
    looks.forEach(
        (method, in) -> {
          boolean changes =
              instrs(in.body()).stream()
                  .anyMatch(
                      i ->
                          comparisons.containsKey(i) || begins.contains(i) && in.at(i).isPresent());
          if (changes) {
            result.put(method, rewritten(in));
          }
        });
    return result;
  }

  private Body rewritten(Looks in) {
    Set<Instr> dropped = new HashSet<>();
    instrs(in.body()).stream()
        .filter(comparisons::containsKey)
        .forEach(i -> dropped.add(comparisons.get(i).again().instr()));
    List<Block> blocks = new ArrayList<>();
    for (Block block : in.body().blocks()) {
      List<Instr> instrs = block.instrs().stream().map(i -> step(in, dropped, i)).toList();
      blocks.add(new Block(block.id(), instrs, block.end(), block.handlers()));
    }
    Body b = in.body();
    return new Body(b.kind(), b.method(), b.outermost(), b.vars(), b.params(), blocks, b.place());
  }

  private Instr step(Looks in, Set<Instr> dropped, Instr instr) {
    Comparison comparison = comparisons.get(instr);
    if (comparison != null && instr instanceof Instr.Op op) {
      boolean same = op.kind() == OpKind.EQ;
      return Steps.validation(comparison.again(), op.dst(), comparison.stamp(), same, op.place());
    }
    if (dropped.contains(instr) && instr.dst() != null) {
      return new Instr.Const(instr.dst(), 0, instr.place());
    }
    return begins.contains(instr) ? in.at(instr).<Instr>map(Steps::begin).orElse(instr) : instr;
  }
}
