package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads of shared state: what they depend on, and what they leave behind in the sections. */
public final class Sources {
  private Sources() {}

  /**
   * A read.
   *
   * @param field the field that is read, or that the object which is read was found in
   * @param base the object that the field belongs to; null for a static one
   * @param what the expression
   * @param covered the locks under which a helper reads it, or in sections over which
   * @param sure something is read for certain; false for a call of which nothing is known
   */
  public record Read(
      Optional<FieldRef> field,
      @Nullable Symbol base,
      Place place,
      String what,
      boolean sure,
      Set<Symbol> covered) {

    public Read(
        Optional<FieldRef> field, @Nullable Symbol base, Place place, String what, boolean sure) {
      this(field, base, place, what, sure, Set.of());
    }

    /** The same, made by a helper under these locks, or in sections over them. */
    Read under(Set<Symbol> locks) {
      return new Read(field, base, place, what, sure, locks);
    }

    private boolean isCovered(Section section) {
      return section.lock().isPresent()
          && covered.stream().anyMatch(l -> SameLock.of(l, section.lock().get()) == SameLock.YES);
    }

    /** The read of what is inside of a value: an element, or whatever a call looks at. */
    public static Read inside(Value value, Place place, String what) {
      Symbol symbol = value.symbol();
      Optional<FieldRef> guarded = guarded(value);
      if (guarded.isPresent()) {
        return new Read(guarded, null, place, what, true);
      }
      if (symbol instanceof Symbol.Path path) {
        return new Read(Optional.of(path.field()), path.base(), place, what, true);
      }
      if (symbol instanceof Symbol.Load load) {
        return new Read(Optional.of(load.field()), load.base(), place, what, true);
      }
      return new Read(value.origin().or(() -> found(value)), null, place, what, true);
    }

    /** The guarded field that it was found in, where its own name does not say so. */
    static Optional<FieldRef> guarded(Value value) {
      Symbol symbol = value.symbol();
      Optional<FieldRef> named =
          symbol instanceof Symbol.Path path
              ? Optional.of(path.field())
              : symbol instanceof Symbol.Load load ? Optional.of(load.field()) : value.origin();
      return named.filter(f -> f.guard().isPresent()).isPresent()
          ? Optional.empty()
          : found(value).filter(f -> f.guard().isPresent());
    }

    /** A field that one of the objects was found in, one that is guarded if there is such. */
    private static Optional<FieldRef> found(Value value) {
      List<FieldRef> fields =
          value.refs().all().stream()
              .filter(Obj.Held.class::isInstance)
              .map(object -> ((Obj.Held) object).field())
              .filter(field -> !field.equals(Obj.ELEMENTS) && !Closure.isCapture(field))
              .toList();
      return fields.stream()
          .filter(field -> field.guard().isPresent())
          .findFirst()
          .or(() -> fields.stream().findFirst());
    }

    /** The read of something that has no name. */
    static Read unknown(Place place, String what) {
      return new Read(Optional.empty(), null, place, what, false);
    }

    private boolean isGuardedBy(Symbol lock) {
      return field.isPresent() && Guards.isGuardedBy(field.get(), base, lock) || isWithin(lock);
    }

    /** True if the object was reached through a field that is guarded. */
    private boolean isWithin(Symbol lock) {
      for (Symbol at = base; at instanceof Symbol.Path path; at = path.base()) {
        if (Guards.isGuardedBy(path.field(), path.base(), lock)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What the result of the read depends on. */
  public static Taint taint(World world, Read read) {
    Taint taint = Taint.NONE;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (read.isCovered(entry.getValue())) {
        continue;
      }
      if (isSummaryCovered(world, entry, read)) {
        taint = taint.union(Taint.of(Dep.COVERED, new Source(read.place, read.what)));
      } else if (isSource(world, entry.getValue(), read)) {
        taint = taint.union(Taint.of(entry.getKey(), new Source(read.place, read.what)));
      } else if (isStale(world, entry.getValue(), read)) {
        Taint spoilt = Taint.of(entry.getKey(), new Source(read.place, read.what));
        taint = taint.union(spoilt.failed(entry.getKey()));
      }
    }
    return taint;
  }

  /** What it depends on in sections that the body itself began, of an object that it was lent. */
  static Taint ownTaint(World world, Read read) {
    Taint taint = Taint.NONE;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (entry.getKey() instanceof Dep.Section && isSource(world, entry.getValue(), read)) {
        taint = taint.union(Taint.of(entry.getKey(), new Source(read.place, read.what)));
      }
    }
    return taint;
  }

  /** The world after the read. */
  static World after(World world, Read read) {
    World result = world;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      if (isSource(world, entry.getValue(), read)) {
        Section section = entry.getValue();
        Section after = read.sure ? section.reading(read.field) : section.asking();
        result = result.withSection(entry.getKey(), after);
      }
    }
    return result;
  }

  /** True if it is the caller's section that knows whether the lock that covers this is its own. */
  private static boolean isSummaryCovered(World world, Map.Entry<Dep, Section> entry, Read read) {
    return entry.getKey().equals(Dep.CALLER)
        && entry.getValue().lock().isEmpty()
        && entry.getValue().isOpen()
        && (world.isCovered(entry.getValue()) || !read.covered.isEmpty());
  }

  private static boolean isSource(World world, Section section, Read read) {
    return section.isOpen()
        && !world.isCovered(section)
        && (!section.precise() || read.isGuardedBy(section.lock().orElseThrow()));
  }

  private static boolean isStale(World world, Section section, Read read) {
    return section.phase() == Phase.FAILED
        && !world.isCovered(section)
        && read.field.isPresent()
        && (section.read().contains(read.field.get())
            || section.lock().isPresent() && read.isGuardedBy(section.lock().get()));
  }
}
