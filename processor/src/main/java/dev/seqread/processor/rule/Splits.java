package dev.seqread.processor.rule;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one hold of a write lock writes together, and what is read apart and then combined. */
final class Splits {
  /**
   * A hold of a write lock.
   *
   * @param lock the field that has it
   * @param taken where it is taken
   */
  record Hold(FieldRef lock, Place taken) {}

  /**
   * Two values of one lock that no section read together.
   *
   * @param place where they are combined
   */
  record Split(Place place, FieldRef lock, Reading one, Reading other) {}

  /** A read of a field, and where. */
  record Reading(FieldRef field, Place place) {}

  private final Map<Hold, Set<FieldRef>> written = new HashMap<>();
  private final Set<FieldRef> alone = new HashSet<>();
  private final Set<Split> splits = new LinkedHashSet<>();

  void written(Hold hold, FieldRef field) {
    written.computeIfAbsent(hold, h -> new HashSet<>()).add(field);
  }

  /** The field is also written where no such lock is held. */
  void writtenAlone(FieldRef field) {
    alone.add(field);
  }

  void split(Split split) {
    splits.add(split);
  }

  /** The values that belong together: no writer of one is without the other. */
  List<Split> torn() {
    List<Split> torn = new ArrayList<>();
    Set<Set<FieldRef>> told = new HashSet<>();
    for (Split split : splits) {
      FieldRef one = split.one().field();
      FieldRef other = split.other().field();
      if (belongTogether(split.lock(), one, other) && told.add(Set.of(one, other))) {
        torn.add(split);
      }
    }
    return torn;
  }

  private boolean belongTogether(FieldRef lock, FieldRef one, FieldRef other) {
    boolean ever = false;
    for (Map.Entry<Hold, Set<FieldRef>> hold : written.entrySet()) {
      boolean both = hold.getValue().contains(one) && hold.getValue().contains(other);
      if (hold.getValue().contains(one) != hold.getValue().contains(other)) {
        return false;
      }
      ever |= both && hold.getKey().lock().equals(lock);
    }
    return ever && !alone.contains(one) && !alone.contains(other);
  }
}
