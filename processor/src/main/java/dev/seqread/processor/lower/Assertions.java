package dev.seqread.processor.lower;

import com.sun.source.tree.AssertTree;
import dev.seqread.processor.graph.GraphBuilder;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.List;

/** Lowers assertions, which run or not as nobody knows. */
final class Assertions {
  private final BodyLowering body;
  private boolean inCondition;

  Assertions(BodyLowering body) {
    this.body = body;
  }

  /** True while the condition of an assertion is lowered. */
  boolean inCondition() {
    return inCondition;
  }

  void lower(AssertTree tree) {
    GraphBuilder graph = body.graph();
    Place place = body.place(tree);
    int check = graph.block();
    int fail = graph.block();
    int after = graph.block();
    Var enabled = body.temp(TypeRef.BOOLEAN);
    body.emit(new Instr.Op(enabled, OpKind.CHOICE, List.of(), place));
    graph.branch(enabled, check, after, place);
    graph.start(check);
    inCondition = true;
    body.conditions().branch(tree.getCondition(), after, fail);
    inCondition = false;
    graph.start(fail);
    List<Var> detail =
        tree.getDetail() == null
            ? List.of()
            : List.of(body.expressions().valueAs(tree.getDetail(), TypeRef.OBJECT));
    new ImpliedCalls(body).throwNew("java.lang.AssertionError", detail, true, place);
    graph.start(after);
  }
}
