package dev.seqread.processor.flow;

import dev.seqread.processor.ir.Block;
import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Handler;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.OpKind;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Terminator;
import dev.seqread.processor.ir.TypeRef;
import dev.seqread.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small random bodies: a few blocks of copies, constants and divisions, some with a handler. */
public final class Bodies {
  private static final Place NOWHERE = new Place("F", 1, 1, 0, 0);
  private static final List<Var> VARS =
      IntStream.range(0, 4)
          .mapToObj(i -> new Var(i, "v" + i, TypeRef.INT, Var.Kind.LOCAL, false))
          .toList();

  private static final MethodRef METHOD =
      new MethodRef("A", "m", List.of(), TypeRef.VOID, Set.of(), Contract.NONE, List.of());

  private Bodies() {}

  public static Arbitrary<Body> any() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(size -> block(size).list().ofSize(size).map(Bodies::body));
  }

  private record Parts(List<Instr> instrs, Terminator end, List<Handler> handlers) {}

  private static Arbitrary<Parts> block(int size) {
    Arbitrary<List<Handler>> handlers =
        block(size, 0).map(to -> new Handler(to, List.of())).list().ofMaxSize(1);
    return Combinators.combine(instr().list().ofMaxSize(4), end(size), handlers).as(Parts::new);
  }

  private static Arbitrary<Integer> block(int size, int least) {
    return Arbitraries.integers().between(least, size - 1);
  }

  private static Arbitrary<Var> var() {
    return Arbitraries.of(VARS);
  }

  private static Arbitrary<Instr> instr() {
    Arbitrary<Instr> constant = var().map(dst -> new Instr.Const(dst, 0, NOWHERE));
    Arbitrary<Instr> copy =
        Combinators.combine(var(), var()).as((dst, src) -> new Instr.Copy(dst, src, NOWHERE));
    Arbitrary<Instr> operation =
        Combinators.combine(var(), Arbitraries.of(OpKind.ADD, OpKind.DIV), var(), var())
            .as((dst, kind, a, b) -> new Instr.Op(dst, kind, List.of(a, b), NOWHERE));
    return Arbitraries.oneOf(constant, copy, operation);
  }

  private static Arbitrary<Terminator> end(int size) {
    Arbitrary<Terminator> leave = var().map(v -> new Terminator.Return(v, true, NOWHERE));
    Arbitrary<Terminator> fail = var().map(v -> new Terminator.Throw(v, true, NOWHERE));
    Arbitrary<Terminator> jump = block(size, 0).map(to -> new Terminator.Jump(to, NOWHERE));
    Arbitrary<Terminator> branch =
        Combinators.combine(var(), block(size, 0), block(size, 0))
            .as((v, a, b) -> new Terminator.Branch(v, a, b, NOWHERE));
    return Arbitraries.oneOf(leave, fail, jump, branch);
  }

  private static Body body(List<Parts> parts) {
    List<Block> blocks = new ArrayList<>();
    for (Parts p : parts) {
      blocks.add(new Block(blocks.size(), p.instrs(), p.end(), p.handlers()));
    }
    return new Body(Body.Kind.METHOD, METHOD, "A", VARS, List.of(), blocks, NOWHERE);
  }
}
