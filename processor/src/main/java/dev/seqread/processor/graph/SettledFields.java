package dev.seqread.processor.graph;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.Var;
import java.util.HashSet;
import java.util.Set;

/** The fields that are assigned only while their object, or class, is made. */
public final class SettledFields {
  private final Set<FieldRef> reassigned = new HashSet<>();

  /** Takes in a body and those of the functions in it. */
  public void look(Body body) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.StoreField store && !isMaking(body, store)) {
          reassigned.add(store.field());
        } else if (instr instanceof Instr.Lambda lambda) {
          look(lambda.body());
        }
      }
    }
  }

  private static boolean isMaking(Body body, Instr.StoreField store) {
    Var base = store.base();
    return switch (body.kind()) {
      case CONSTRUCTOR, INSTANCE_INITIALISER -> base != null && base.kind() == Var.Kind.THIS;
      case STATIC_INITIALISER -> base == null;
      default -> false;
    };
  }

  /** True if no body so far assigns the field at another time. */
  public boolean is(FieldRef field) {
    return !reassigned.contains(field);
  }
}
