package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import org.junit.jupiter.api.Test;

class JavacProgramTest {
  @Test
  void lowersAMethodOfAnotherFileOnDemand() {
    Compilation compilation =
        Compilation.of(
            "package a; class A { int f(B b) { return b.get(); } }",
            "package a; final class B { private int x; int get() { return x; } }");
    Instr.Call call =
        compilation.method("f").body().orElseThrow().blocks().get(0).instrs().stream()
            .filter(Instr.Call.class::isInstance)
            .map(Instr.Call.class::cast)
            .findFirst()
            .orElseThrow();
    MethodRef get = call.method();
    Body body = compilation.program().body(get).orElseThrow();
    assertThat(get.flags()).contains(MethodRef.Flag.SOURCE, MethodRef.Flag.FIXED);
    assertThat(compilation.program().isFixed(get)).isTrue();
    assertThat(body.method()).isEqualTo(get);
    assertThat(body.blocks().get(0).instrs().get(0)).isInstanceOf(Instr.LoadField.class);
  }
}
