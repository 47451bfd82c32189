package dev.seqread.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * The body of a method, constructor, initialiser or lambda. Block 0 is the entry; every block is
 * reachable from it.
 *
 * @param method the method; for a lambda or initialiser, the method or class around it in name
 * @param outermost qualified name of the top-level class
 * @param vars all variables, by index
 * @param params the parameters in order, without {@code this}
 * @param place the declaration's name, or the lambda's arrow
 */
public record Body(
    Kind kind,
    MethodRef method,
    String outermost,
    List<Var> vars,
    List<Var> params,
    List<Block> blocks,
    Place place) {

  public Body {
    vars = List.copyOf(vars);
    params = List.copyOf(params);
    blocks = List.copyOf(blocks);
  }

  /** What a body is the body of. */
  public enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** Field initialisers and initialiser blocks of instances, in order. */
    INSTANCE_INITIALISER,
    STATIC_INITIALISER,
    LAMBDA
  }

  public Block entry() {
    return blocks.get(0);
  }

  /** The variable of {@code this}, if the body has one. */
  public Optional<Var> self() {
    return vars.stream().filter(v -> v.kind() == Var.Kind.THIS).findFirst();
  }
}
