package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are guarded by which lock.
 *
 * @param precise the lock fields for which some field is marked {@code @SeqGuarded}
 * @param made the exact classes of the objects in final fields, as far as they are known
 * @param functions the lambdas and method references in final fields, as far as they are known
 * @param snapshots the fields whose collections nobody changes once they are there
 * @param views the final fields that hold a view of a lock, as their own object sees it
 * @param limits the final numbers that are no greater than the lengths of final arrays beside them
 * @param bound the monitors and locks that final counters are bound to, as their own object sees it
 */
public record Guards(
    Set<FieldRef> precise,
    Map<FieldRef, TypeRef> made,
    Map<FieldRef, Instr> functions,
    Set<FieldRef> snapshots,
    Map<FieldRef, Symbol.View> views,
    Map<FieldRef, Limit> limits,
    Map<FieldRef, Symbol> bound) {
  /** Nothing is known of any field. */
  public static final Guards NONE =
      new Guards(Set.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of());

  public Guards {
    made = Map.copyOf(made);
    functions = Map.copyOf(functions);
    snapshots = Set.copyOf(snapshots);
    precise = Set.copyOf(precise);
    views = Map.copyOf(views);
    limits = Map.copyOf(limits);
    bound = Map.copyOf(bound);
  }

  /**
   * The final arrays that bound a final number of the same object.
   *
   * @param below those that it is a valid index of
   * @param upto those whose length it does not exceed; contains {@code below}
   */
  public record Limit(Set<FieldRef> below, Set<FieldRef> upto) {
    public Limit {
      below = Set.copyOf(below);
      upto = Set.copyOf(upto);
    }

    /** What holds of a number that is assigned in two places. */
    public Limit and(Limit other) {
      Set<FieldRef> bothBelow = new HashSet<>(below);
      bothBelow.retainAll(other.below);
      Set<FieldRef> bothUpto = new HashSet<>(upto);
      bothUpto.retainAll(other.upto);
      return new Limit(bothBelow, bothUpto);
    }

    private static Set<Symbol> of(@Nullable Symbol base, Set<FieldRef> arrays) {
      Set<Symbol> paths = new HashSet<>();
      arrays.forEach(a -> paths.add(new Symbol.Path(a.isStatic() ? null : base, a)));
      return paths;
    }
  }

  /** What bounds the number in a field of this object. */
  Bounds bounds(FieldRef field, @Nullable Symbol base) {
    Limit limit = limits.get(field);
    return limit == null
        ? Bounds.NONE
        : new Bounds(
            Limit.of(base, limit.below),
            Limit.of(base, limit.upto),
            Set.of(),
            true,
            Bounds.Data.FOUND,
            Bounds.UNBOUNDED);
  }

  /** The view that a field of this object holds. */
  public Optional<Symbol> view(FieldRef field, @Nullable Symbol base) {
    return Optional.ofNullable(views.get(field))
        .map(view -> view.map(s -> s.equals(Symbol.SELF) && base != null ? base : s));
  }

  /** True if only marked fields are sources in sections over this lock. */
  public boolean isPrecise(Symbol lock) {
    return lock instanceof Symbol.Path path
            && (precise.contains(path.field())
                || path.base() instanceof Symbol.Path around && precise.contains(around.field()))
        || lock instanceof Symbol.Load load && precise.contains(load.field());
  }

  /** True if the field of that object is marked as guarded by this lock. */
  public static boolean isGuardedBy(FieldRef field, @Nullable Symbol base, Symbol lock) {
    return field.guard().isPresent()
        && SameLock.mayGuard(Scope.lock(base, field.guard().get()), lock);
  }
}
