package dev.seqread.processor.state;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.TypeRef;
import org.jspecify.annotations.Nullable;

/** The stamps that are kept in fields of objects which others have: the one stored last. */
final class KeptStamps {
  /** Stands for all objects that stamps are kept in. */
  static final Obj KEEPER = new Obj.Given(-3);

  private KeptStamps() {}

  static World stored(World world, FieldRef field, Value value) {
    if (field.type().kind() != TypeRef.Kind.INTEGRAL) {
      return world;
    }
    @Nullable Cell known = world.heap().cells().get(KEEPER);
    Value plain = Value.of(Symbol.UNNAMED).withRefs(Refs.NONE);
    Cell cell = known != null ? known : Cell.made(Cell.Shape.UNKNOWN, plain);
    Slot slot = new Slot.Field(field);
    boolean stamp = value.kind() instanceof Kind.Stamp || value.kind() instanceof Kind.Begun;
    return stamp || cell.slots().containsKey(slot)
        ? world.withCell(KEEPER, cell.with(slot, plain.withKind(stamp ? value.kind() : Kind.PLAIN)))
        : world;
  }

  static Value loaded(World world, FieldRef field, Value value) {
    @Nullable Cell keeper = world.heap().cells().get(KEEPER);
    @Nullable Value kept = keeper == null ? null : keeper.slots().get(new Slot.Field(field));
    return kept == null ? value : value.withKind(kept.kind());
  }
}
