package dev.seqread.processor.state;

import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that a value may be: the object of a lambda, a method reference or a local class, with
 * what it captures in its slots.
 *
 * @param origin the {@link Instr.Lambda}, {@link Instr.MethodReference} or {@link Instr.New} that
 *     made it
 */
public record Closure(Obj object, Cell cell, Instr origin) {
  private static final String OWNER = "$closure";

  /** The functions among the objects of a value. */
  public static List<Closure> of(World world, Value value) {
    List<Closure> found = new ArrayList<>();
    for (Obj object : value.refs().all()) {
      of(world, object).ifPresent(found::add);
    }
    return found;
  }

  /** The function that an object is. */
  public static Optional<Closure> of(World world, Obj object) {
    @Nullable Cell cell = world.heap().cell(object);
    return cell == null
        ? Optional.empty()
        : cell.shape().function().map(origin -> new Closure(object, cell, origin));
  }

  /** The slot of a function that holds what it captured as this variable. */
  public static FieldRef field(Var inner) {
    String name = inner.kind() == Var.Kind.THIS ? "this" : inner.name();
    return field(name, inner.type());
  }

  private static FieldRef field(String name, TypeRef type) {
    return new FieldRef(OWNER, OWNER, name, type, Optional.empty(), Set.of(FieldRef.Flag.FINAL));
  }

  /** The slot of a method reference that holds its receiver. */
  static FieldRef receiver(TypeRef type) {
    return field("receiver", type);
  }

  static boolean isCapture(FieldRef field) {
    return field.owner().equals(OWNER);
  }

  public List<Capture> captures() {
    return origin instanceof Instr.Lambda lambda
        ? lambda.captures()
        : origin instanceof Instr.New made ? made.captures() : List.of();
  }

  /** What it captured. */
  public Value captured(Capture capture) {
    return cell.get(new Slot.Field(field(capture.inner())));
  }

  /** What a function that is run may look at: not what it only writes into. */
  static Taint looked(World world, Value function) {
    Taint taint = function.taint();
    for (Obj object : function.refs().all()) {
      Optional<Closure> closure = of(world, object);
      if (closure.isEmpty() || !(closure.get().origin instanceof Instr.Lambda lambda)) {
        return world.deepTaint(function);
      }
      for (Capture capture : lambda.captures()) {
        Value captured = closure.get().captured(capture);
        taint =
            taint.union(
                isOnlyWritten(lambda, capture.inner())
                    ? captured.taint()
                    : world.deepTaint(captured));
      }
    }
    return taint;
  }

  private static boolean isOnlyWritten(Instr.Lambda lambda, Var array) {
    return lambda.body().blocks().stream()
        .allMatch(
            block ->
                !block.end().reads().contains(array)
                    && block.instrs().stream()
                        .filter(i -> i.reads().contains(array))
                        .allMatch(
                            i ->
                                i instanceof Instr.StoreElement store
                                    && !store.src().equals(array)));
  }

  /** The receiver of a method reference. */
  Value receiver() {
    return cell.slots().isEmpty() ? cell.others() : cell.slots().values().iterator().next();
  }
}
