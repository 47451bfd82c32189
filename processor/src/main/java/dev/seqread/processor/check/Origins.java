package dev.seqread.processor.check;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Capture;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the values of the variables of a body come from, also of those that a lambda captures. */
final class Origins {
  private final Body body;
  private final List<Instr> instrs;
  private final Optional<Origins> outer;
  private final List<Capture> captures;

  /**
   * What makes a value.
   *
   * @param in the body in which that is
   */
  record Origin(Instr made, Origins in) {}

  private Origins(Body body, Optional<Origins> outer, List<Capture> captures) {
    this.body = body;
    this.instrs = body.blocks().stream().flatMap(b -> b.instrs().stream()).toList();
    this.outer = outer;
    this.captures = captures;
  }

  static Origins of(Body body) {
    return new Origins(body, Optional.empty(), List.of());
  }

  /** The origins in a lambda of this body. */
  Origins within(Instr.Lambda lambda) {
    return new Origins(lambda.body(), Optional.of(this), lambda.captures());
  }

  Body body() {
    return body;
  }

  List<Instr> instrs() {
    return instrs;
  }

  /** The instructions that make the values which a variable may hold; none if it is given. */
  List<Origin> of(Var var) {
    List<Origin> found = new ArrayList<>();
    for (Instr instr : instrs) {
      if (var.equals(instr.dst())) {
        if (instr instanceof Instr.Copy copy && !copy.src().equals(var)) {
          found.addAll(of(copy.src()));
        } else {
          found.add(new Origin(instr, this));
        }
      }
    }
    captures.stream()
        .filter(c -> c.inner().equals(var))
        .forEach(c -> found.addAll(outer.orElseThrow().of(c.outer())));
    return found;
  }
}
