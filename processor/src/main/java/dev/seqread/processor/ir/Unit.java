package dev.seqread.processor.ir;

import java.util.List;

/**
 * What a source file declares.
 *
 * @param classes all classes of the file, nested, local and anonymous ones included, in the order
 *     of their places
 * @param suppressions what {@code @SuppressWarnings} and {@code @SeqUnsafe} switch off, in order
 */
public record Unit(String file, List<ClassDecl> classes, List<Suppression> suppressions) {
  public Unit {
    classes = List.copyOf(classes);
    suppressions = List.copyOf(suppressions);
  }
}
