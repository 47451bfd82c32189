package dev.seqread.processor.state;

import dev.seqread.processor.call.Meaning;
import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import dev.seqread.processor.model.Effect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lengths that are asked for only to empty what they are of: {@code b.delete(0, b.length())} tells
 * nothing of what was there.
 */
final class Emptied {
  private Emptied() {}

  /** True if the call asks for the length of its receiver, which is emptied with it at once. */
  static boolean isAskedFor(Scope scope, World world, Instr instr) {
    return instr instanceof Instr.Call call
        && call.dst() != null
        && call.receiver() != null
        && scope.meaning(world, call) instanceof Meaning.Known known
        && known.effects().has(Effect.Kind.LENGTH)
        && isOnlyForThat(scope, world, call, call.receiver());
  }

  private static boolean isOnlyForThat(Scope scope, World world, Instr.Call asked, Var object) {
    int home = scope.info().definitions().block(asked);
    if (home < 0) {
      return false;
    }
    Block block = scope.info().body().blocks().get(home);
    Set<Var> length = new HashSet<>();
    boolean emptied = false;
    for (Instr instr : block.instrs()) {
      if (instr == asked) {
        length.add(asked.dst());
      } else if (!length.isEmpty() && instr instanceof Instr.Copy copy) {
        if (length.contains(copy.src())) {
          length.add(copy.dst());
        }
      } else if (!length.isEmpty() && instr.reads().stream().anyMatch(length::contains)) {
        if (emptied || !empties(scope, world, instr, object, length)) {
          return false;
        }
        emptied = true;
      } else if (!length.isEmpty() && !emptied && instr.reads().contains(object)) {
        return false;
      }
    }
    Set<Var> named = length;
    return emptied
        && named.stream()
            .noneMatch(
                v -> scope.info().liveAfter(block.id(), block.instrs().size()).get(v.index()))
        && block.end().reads().stream().noneMatch(named::contains);
  }

  private static boolean empties(
      Scope scope, World world, Instr instr, Var object, Set<Var> length) {
    if (!(instr instanceof Instr.Call call)
        || !object.equals(call.receiver())
        || !(scope.meaning(world, call) instanceof Meaning.Known known)
        || !known.effects().has(Effect.Kind.CUTS, Effect.RECEIVER)) {
      return false;
    }
    List<Var> args = call.args();
    @Nullable Instr start = args.size() == 2 ? scope.info().definitions().only(args.get(0)) : null;
    return start instanceof Instr.Const zero
        && Integer.valueOf(0).equals(zero.value())
        && length.contains(args.get(1));
  }
}
