package dev.seqread.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /** The same with the bodies of its methods as something else reads them. */
  public Unit with(Function<MethodRef, Optional<Body>> bodies) {
    List<ClassDecl> read =
        classes.stream()
            .map(
                c ->
                    new ClassDecl(
                        c.name(),
                        c.outermost(),
                        c.fields(),
                        c.methods().stream().map(m -> m.with(bodies)).toList(),
                        c.place()))
            .toList();
    return new Unit(file, read, suppressions);
  }
}
