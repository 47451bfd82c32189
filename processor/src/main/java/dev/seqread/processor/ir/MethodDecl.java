package dev.seqread.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method's declaration.
 *
 * @param overridden the methods that it overrides directly, with their own contracts
 * @param annotations those of seqread that it is marked with itself, in order
 * @param parameterAnnotations the same for each parameter
 * @param body absent for abstract and native methods
 * @param place its name
 */
public record MethodDecl(
    MethodRef method,
    List<MethodRef> overridden,
    List<AnnotationUse> annotations,
    List<List<AnnotationUse>> parameterAnnotations,
    Optional<Body> body,
    Place place) {
  public MethodDecl {
    overridden = List.copyOf(overridden);
    annotations = List.copyOf(annotations);
    parameterAnnotations = parameterAnnotations.stream().map(List::copyOf).toList();
  }

  /** The same with the body as something else reads it, where it does. */
  MethodDecl with(Function<MethodRef, Optional<Body>> bodies) {
    return body.filter(b -> b.kind() == Body.Kind.METHOD)
        .flatMap(b -> bodies.apply(method))
        .map(
            read ->
                new MethodDecl(
                    method,
                    overridden,
                    annotations,
                    parameterAnnotations,
                    Optional.of(read),
                    place))
        .orElse(this);
  }
}
