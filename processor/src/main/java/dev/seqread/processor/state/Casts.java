package dev.seqread.processor.state;

import dev.seqread.processor.ir.TypeRef;
import org.jspecify.annotations.Nullable;

/** What a cast that succeeded says of the objects of a value. */
final class Casts {
  private Casts() {}

  static Value of(Scope scope, World world, Value value, TypeRef type) {
    if (scope.isImmutable(type)) {
      return value.withRefs(Refs.NONE);
    }
    return value.withRefs(value.refs().filter(o -> mayBe(scope, world, o, type)));
  }

  private static boolean mayBe(Scope scope, World world, Obj object, TypeRef type) {
    @Nullable Cell cell = world.heap().cell(object);
    return cell == null
        || cell.shape().type().isEmpty()
        || scope.program().isSubtype(cell.shape().type().get().name(), type.name())
        || cell.shape().type().get().equals(type);
  }
}
