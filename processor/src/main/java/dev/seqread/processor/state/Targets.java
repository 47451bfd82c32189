package dev.seqread.processor.state;

import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code that a call runs, as far as its receiver tells. */
public final class Targets {
  private Targets() {}

  /** The lambda or method reference that a call runs for certain. */
  static Optional<Closure> only(World world, Instr.Call call) {
    Value receiver = world.get(Objects.requireNonNull(call.receiver()));
    List<Obj> objects = receiver.refs().all();
    return objects.size() == 1
        ? Closure.of(world, objects.get(0)).filter(c -> isRun(c.origin(), call))
        : Optional.empty();
  }

  /** True if the call is of the one method that the function has, not of those around it. */
  public static boolean isRun(Instr function, Instr.Call call) {
    if (function instanceof Instr.Lambda lambda) {
      return call.method().is(MethodRef.Flag.ABSTRACT)
          && lambda.body().params().size() == call.args().size();
    }
    return function instanceof Instr.MethodReference && call.method().is(MethodRef.Flag.ABSTRACT);
  }

  /** The exact class of the receiver, if all that it may be are of one. */
  static Optional<TypeRef> exact(Scope scope, World world, Instr.Call call) {
    Value receiver = world.get(Objects.requireNonNull(call.receiver()));
    Optional<TypeRef> made = receiver.origin().map(f -> scope.guards().made().get(f));
    if (made.isPresent() || call.superCall()) {
      return call.superCall() ? Optional.empty() : made;
    }
    @Nullable TypeRef found = null;
    for (Obj object : receiver.refs().all()) {
      @Nullable Cell cell = world.heap().cell(object);
      Optional<TypeRef> type = cell == null ? Optional.empty() : cell.shape().type();
      if (type.isEmpty() || found != null && !found.equals(type.get())) {
        return Optional.empty();
      }
      found = type.get();
    }
    return Optional.ofNullable(found);
  }
}
