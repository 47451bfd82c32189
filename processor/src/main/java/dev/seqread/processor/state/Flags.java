package dev.seqread.processor.state;

import dev.seqread.processor.flow.Landmarks;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that a body uses like a boolean, to tell afterwards how something ended: a number
 * or an enum that only ever holds constants, a reference that is null or not. Only a body that
 * validates has any.
 */
final class Flags {
  /** More than these of a kind would keep too many worlds apart. */
  private static final int MOST = 4;

  private final Definitions definitions;
  private final List<Instr> instrs;
  private final List<Var> compared;

  Flags(Body body, Definitions definitions, Landmarks landmarks) {
    this.definitions = definitions;
    this.instrs = body.blocks().stream().flatMap(b -> b.instrs().stream()).toList();
    Set<Var> read = new HashSet<>();
    instrs.stream()
        .filter(i -> i instanceof Instr.Op op && op.kind().isComparison())
        .flatMap(i -> i.reads().stream())
        .forEach(v -> read.add(definitions.origin(v)));
    boolean validates = instrs.stream().anyMatch(i -> !landmarks.of(i).isEmpty());
    this.compared =
        validates
            ? body.vars().stream().filter(v -> v.isNamed() && read.contains(v)).toList()
            : List.of();
  }

  /** Those that only ever hold constants. */
  List<Var> modes() {
    return compared.stream()
        .filter(v -> v.type().kind() == TypeRef.Kind.INTEGRAL || v.type().isReference())
        .filter(v -> definitions.of(v).size() > 1)
        .filter(v -> definitions.of(v).stream().allMatch(this::isConstant))
        .limit(MOST)
        .toList();
  }

  /** Those that are null somewhere, and something else elsewhere. */
  List<Var> nulls() {
    return compared.stream()
        .filter(v -> v.type().isReference() && !v.type().isBox())
        .filter(v -> definitions.of(v).stream().anyMatch(this::isNull))
        .filter(v -> definitions.of(v).stream().anyMatch(d -> !isNull(d)))
        .filter(this::isComparedWithNull)
        .limit(MOST)
        .toList();
  }

  private boolean isComparedWithNull(Var var) {
    return instrs.stream()
        .filter(i -> i instanceof Instr.Op op && op.kind().isComparison())
        .filter(i -> i.reads().stream().anyMatch(r -> definitions.origin(r).equals(var)))
        .flatMap(i -> i.reads().stream())
        .flatMap(r -> Stream.ofNullable(definitions.only(r)))
        .anyMatch(this::isNull);
  }

  private boolean isConstant(Instr definition) {
    Instr made = made(definition);
    return made instanceof Instr.Const
        || made instanceof Instr.LoadField load && load.field().is(FieldRef.Flag.ENUM_CONSTANT);
  }

  private boolean isNull(Instr definition) {
    return made(definition) instanceof Instr.Const constant && constant.value() == null;
  }

  private Instr made(Instr definition) {
    Instr made = definition instanceof Instr.Copy copy ? definitions.only(copy.src()) : definition;
    return made == null ? definition : made;
  }
}
