package dev.seqread.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private static final Place PLACE = new Place("A.java", 1, 1, 0, 1);
  private static final Terminator END = new Terminator.Return(null, false, PLACE);
  private static final Var TEMP = new Var(0, "%0", TypeRef.INT, Var.Kind.TEMP, false);
  private static final Var LOCAL = new Var(1, "n", TypeRef.INT, Var.Kind.LOCAL, false);
  private static final MethodRef METHOD =
      new MethodRef(
          "A",
          "f",
          List.of(),
          TypeRef.VOID,
          Set.of(MethodRef.Flag.STATIC),
          Contract.NONE,
          List.of());

  private static List<String> problems(Block... blocks) {
    return Verifier.problems(
        new Body(
            Body.Kind.METHOD,
            METHOD,
            "A",
            List.of(TEMP, LOCAL),
            List.of(),
            List.of(blocks),
            PLACE));
  }

  private static Block block(int id, List<Instr> instrs, Terminator end, Handler... handlers) {
    return new Block(id, instrs, end, List.of(handlers));
  }

  private static Instr set(Var dst) {
    return new Instr.Const(dst, 1, PLACE);
  }

  @Test
  void acceptsAGoodBody() {
    assertThat(problems(block(0, List.of(set(TEMP), new Instr.Copy(LOCAL, TEMP, PLACE)), END)))
        .isEmpty();
  }

  @Test
  void findsTargetsThatAreNot() {
    assertThat(problems(block(0, List.of(), new Terminator.Jump(1, PLACE)))).hasSize(1);
    assertThat(problems(block(1, List.of(), END))).hasSize(1);
    assertThat(
            problems(
                block(0, List.of(set(TEMP)), new Terminator.Branch(TEMP, 1, 1, PLACE)),
                block(1, List.of(), END)))
        .hasSize(1);
  }

  @Test
  void findsUnreachableBlocks() {
    assertThat(problems(block(0, List.of(), END), block(1, List.of(), END))).hasSize(1);
  }

  @Test
  void findsTempsThatAPathLeavesUnassigned() {
    Instr use = new Instr.Copy(LOCAL, TEMP, PLACE);
    assertThat(problems(block(0, List.of(use), END))).hasSize(1);
    assertThat(
            problems(
                block(0, List.of(set(LOCAL)), new Terminator.Branch(LOCAL, 1, 2, PLACE)),
                block(1, List.of(set(TEMP)), new Terminator.Jump(2, PLACE)),
                block(2, List.of(use), END)))
        .hasSize(1);
  }

  @Test
  void letsAnExceptionLeaveABlockBeforeItsInstructions() {
    Instr caught = new Instr.Caught(LOCAL, List.of(), PLACE);
    Instr use = new Instr.Copy(LOCAL, TEMP, PLACE);
    assertThat(
            problems(
                block(0, List.of(set(TEMP)), END, new Handler(1, List.of())),
                block(1, List.of(caught, use), END)))
        .hasSize(1);
  }

  @Test
  void findsHandlersThatDoNotCatch() {
    assertThat(
            problems(block(0, List.of(), END, new Handler(1, List.of())), block(1, List.of(), END)))
        .hasSize(1);
    assertThat(problems(block(0, List.of(new Instr.Caught(TEMP, List.of(), PLACE)), END)))
        .hasSize(1);
  }

  @Test
  void findsLoopHeadsInsideBlocks() {
    assertThat(problems(block(0, List.of(set(TEMP), new Instr.LoopHead(PLACE)), END))).hasSize(1);
  }
}
