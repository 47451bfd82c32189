package dev.seqread.processor.state;

import dev.seqread.processor.ir.Place;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** What the steps of a sequence lock's protocol do to a world. */
final class Steps {
  private Steps() {}

  /**
   * A section begins; whatever began here before begins again, and those over the lock whose stamp
   * this one's replaces.
   *
   * @param live the variables that may still be validated, without the one that gets the stamp
   */
  static World begin(
      World world,
      Dep.Section dep,
      Section section,
      BitSet live,
      int dst,
      IntFunction<BitSet> chosen) {
    World result = world;
    if (result.isStampIn(dep, live, dst)) {
      result = result.renameSection(dep, new Dep.Section(dep.site(), 1));
    }
    boolean restarted = result.section(dep) != null;
    for (Map.Entry<Dep, Section> entry : List.copyOf(result.sections().entrySet())) {
      Dep other = entry.getKey();
      Section old = entry.getValue();
      boolean again = other.equals(dep);
      boolean inner =
          old.within().contains(dep) && restarted && !result.isStampIn(other, live, dst);
      boolean lost =
          !other.equals(dep)
              && other instanceof Dep.Section
              && isSame(old, section)
              && old.stamp().equals(section.stamp())
              && !result.isStampIn(other, live, dst);
      if (again || lost || inner) {
        result = restart(Arms.spoil(result, other, chosen), other).withoutSection(other);
        result = result.forgetControl(other);
      }
    }
    return settleFailed(result, section, live, dst)
        .withSection(dep, section.within(around(result, dep)));
  }

  /**
   * What is read from here on is no longer read on the path of a failed validation, unless the
   * stamp that failed is to be validated again, and this section is over another lock.
   */
  private static World settleFailed(World world, Section begun, BitSet live, int dst) {
    World result = world;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      Section old = entry.getValue();
      boolean used = !isSame(old, begun) && world.isStampIn(entry.getKey(), live, dst);
      if (old.phase() == Phase.FAILED && !used) {
        result = result.withSection(entry.getKey(), old.withPhase(Phase.OVER));
      }
    }
    return result;
  }

  /** The sections that are open, and those around them. */
  private static Set<Dep> around(World world, Dep self) {
    Set<Dep> all = new TreeSet<>();
    world
        .sections()
        .forEach(
            (dep, section) -> {
              if (section.isOpen()) {
                all.add(dep);
                all.addAll(section.within());
              }
            });
    all.remove(self);
    return all;
  }

  private static boolean isSame(Section a, Section b) {
    return a.lock().isPresent()
        && b.lock().isPresent()
        && SameLock.of(a.lock().get(), b.lock().get()) == SameLock.YES;
  }

  private static World restart(World world, Dep dep) {
    return world.mapTaints(t -> t.failed(dep));
  }

  /** The section was found consistent. */
  static World consistent(World world, Dep dep, boolean stillOpen, Place validation) {
    Section section = world.section(dep);
    World owned = world.mapTaints(t -> t.validated(dep));
    if (section == null) {
      return owned;
    }
    Optional<Section.Empty> empty =
        section.dirty() || section.asked() || !section.read().isEmpty() || stillOpen
            ? Optional.empty()
            : Optional.of(new Section.Empty(validation, Section.Empty.NOT_BRANCHED));
    return owned.withSection(dep, section.validated(stillOpen, empty));
  }

  /** Sections that were validated, and whose stamps nobody here will validate again, are over. */
  static World ended(World world, BitSet live) {
    World result = world;
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      Section section = entry.getValue();
      if (section.isValidated()
          && entry.getKey() instanceof Dep.Section
          && !world.isStampIn(entry.getKey(), live, -1)) {
        result = result.withSection(entry.getKey(), section.withPhase(Phase.OVER));
      }
    }
    return result;
  }

  /** The section was found inconsistent. */
  static World failed(World world, Dep dep, int site) {
    Section section = world.section(dep);
    World stale = restart(world, dep);
    return section == null ? stale : stale.withSection(dep, section.failed(site));
  }

  /** The section is not followed any further: it has been reported. */
  static World dismiss(World world, Dep dep) {
    return world.mapTaints(t -> t.without(dep)).withoutSection(dep);
  }

  /** A lock is taken: the attempts over it are settled, and no branch on what they read counts. */
  static World acquire(World world, Symbol lock, Held how) {
    World result = settle(world, lock);
    return result.withHeld(lock, how);
  }

  /** Sections over the lock that were not validated are given up. */
  static World settle(World world, Symbol lock) {
    World result = world.withTaken(lock);
    for (Map.Entry<Dep, Section> entry : world.sections().entrySet()) {
      Section section = entry.getValue();
      if (section.lock().isEmpty() || !section.isOver(lock)) {
        continue;
      }
      Dep dep = entry.getKey();
      Phase next = section.phase() == Phase.FAILED ? Phase.OVER : Phase.ABANDONED;
      if (section.phase() != Phase.OVER && dep instanceof Dep.Section) {
        result = result.withSection(dep, section.withPhase(next));
      }
    }
    return result;
  }

  /** The sections that a validation without a stamp of its own answers for. */
  static List<Dep> openOver(World world, Symbol lock) {
    return world.sections().entrySet().stream()
        .filter(e -> e.getKey() instanceof Dep.Section)
        .filter(e -> e.getValue().phase() != Phase.OVER && e.getValue().isOver(lock))
        .map(Map.Entry::getKey)
        .toList();
  }
}
