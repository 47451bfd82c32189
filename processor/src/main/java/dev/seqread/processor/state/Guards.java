package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are guarded by which lock.
 *
 * @param precise the lock fields for which some field is marked {@code @SeqGuarded}
 * @param made the exact classes of the objects in final fields, as far as they are known
 * @param snapshots the fields whose collections nobody changes once they are there
 * @param views the final fields that hold a view of a lock, as their own object sees it
 */
public record Guards(
    Set<FieldRef> precise,
    Map<FieldRef, TypeRef> made,
    Set<FieldRef> snapshots,
    Map<FieldRef, Symbol.View> views) {
  /** Nothing is known of any field. */
  public static final Guards NONE = new Guards(Set.of(), Map.of(), Set.of(), Map.of());

  public Guards {
    made = Map.copyOf(made);
    snapshots = Set.copyOf(snapshots);
    precise = Set.copyOf(precise);
    views = Map.copyOf(views);
  }

  /** The view that a field of this object holds. */
  public Optional<Symbol> view(FieldRef field, @Nullable Symbol base) {
    return Optional.ofNullable(views.get(field))
        .map(view -> view.map(s -> s.equals(Symbol.SELF) && base != null ? base : s));
  }

  /** True if only marked fields are sources in sections over this lock. */
  public boolean isPrecise(Symbol lock) {
    return lock instanceof Symbol.Path path && precise.contains(path.field())
        || lock instanceof Symbol.Load load && precise.contains(load.field());
  }

  /** True if the field of that object is marked as guarded by this lock. */
  public static boolean isGuardedBy(FieldRef field, @Nullable Symbol base, Symbol lock) {
    return field.guard().isPresent()
        && Symbol.sameLock(Scope.lock(base, field.guard().get()), lock) != Symbol.Same.NO;
  }
}
