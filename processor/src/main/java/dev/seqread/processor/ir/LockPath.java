package dev.seqread.processor.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to a lock that an annotation names: fields to follow one after the other, from the object
 * that the annotated member belongs to, or from a static field. The way to the lock of an enclosing
 * instance starts with fields flagged {@link FieldRef.Flag#OUTER_THIS}.
 *
 * @param fields never empty; only the first can be static
 */
public record LockPath(List<FieldRef> fields) {
  public LockPath {
    fields = List.copyOf(fields);
  }

  public boolean isStatic() {
    return fields.get(0).isStatic();
  }

  /** The field that holds the lock. */
  public FieldRef last() {
    return fields.get(fields.size() - 1);
  }

  @Override
  public String toString() {
    return fields.stream()
        .filter(f -> !f.is(FieldRef.Flag.OUTER_THIS))
        .map(FieldRef::name)
        .collect(Collectors.joining("."));
  }
}
