package dev.seqread.processor.ir;

import java.util.List;

/**
 * A field's declaration.
 *
 * @param initialised it is initialised with {@code new}, in its declaration
 * @param annotations those of seqread, in order
 * @param place its name
 */
public record FieldDecl(
    FieldRef field, boolean initialised, List<AnnotationUse> annotations, Place place) {
  public FieldDecl {
    annotations = List.copyOf(annotations);
  }
}
