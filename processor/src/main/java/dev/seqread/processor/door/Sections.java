package dev.seqread.processor.door;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.ClassDecl;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodDecl;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.model.Protocol;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the sections of a file: its begins, its reading loops, and its {@code @SeqRead} bodies.
 */
final class Sections {
  private final ModelIndex model;

  /** A {@code finally} is lowered once for each way out of it, with the same places. */
  private final Set<Place> places = new HashSet<>();

  private Sections(ModelIndex model) {
    this.model = model;
  }

  static int count(Unit unit, ModelIndex model) {
    Sections sections = new Sections(model);
    for (ClassDecl type : unit.classes()) {
      for (MethodDecl method : type.methods()) {
        if (method.method().contract().has(Mark.SEQ_READ) && method.body().isPresent()) {
          sections.places.add(method.place());
        }
        method.body().ifPresent(sections::add);
      }
    }
    return sections.places.size();
  }

  private void add(Body body) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.Call call && begins(call)) {
          places.add(call.place());
        } else if (instr instanceof Instr.Lambda lambda) {
          add(lambda.body());
        }
      }
    }
  }

  private boolean begins(Instr.Call call) {
    return call.method().contract().has(Mark.SEQ_BEGIN)
        || model.protocol(call.method(), call.receiverType()).filter(Sections::opens).isPresent();
  }

  private static boolean opens(Protocol step) {
    return step.kind() == Protocol.Kind.BEGIN || step.kind() == Protocol.Kind.LOOP_READ;
  }
}
