package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.AnnotationUse;
import dev.seqread.processor.ir.Contract;
import dev.seqread.processor.ir.Contract.Mark;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.LockPath;
import dev.seqread.processor.ir.MethodDecl;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
  private static final String BASE =
      """
      package lib;
      import dev.seqread.*;
      public abstract class Base {
        protected final SeqLock lock = new SeqLock();
        @SeqGuarded("lock") protected int n;
        @SeqRead("lock") public abstract int get(@Tentative int[] target, long stamp);
        @SeqUnsafe(reason = "measured") @SeqPure public int pure() { return 1; }
      }
      """;

  private static final String DERIVED =
      """
      package a;
      class Derived extends lib.Base {
        @Override public int get(int[] target, long stamp) { return n; }
        @Override public int pure() { return 2; }
      }
      """;

  @Test
  void readsWhatADeclarationSays() {
    Compilation compilation =
        Compilation.of(
            """
            import dev.seqread.*;
            class A {
              private final SeqCount count = new SeqCount();
              @SeqWrite("count") @Tentative long f(@SeqRead Runnable body, int n) { return n; }
            }
            """);
    Contract contract = compilation.ref("f").contract();
    assertThat(contract.marks()).containsExactlyInAnyOrder(Mark.SEQ_WRITE, Mark.TENTATIVE);
    assertThat(contract.writeLock()).map(LockPath::toString).contains("count");
    assertThat(contract.readLock()).isEmpty();
    assertThat(contract.parameter(0)).containsExactly(Mark.SEQ_READ);
    assertThat(contract.parameter(1)).isEmpty();
  }

  @Test
  void saysNothingOfOrdinaryMethods() {
    Compilation compilation = Compilation.of("class A { @Deprecated int f(int n) { return n; } }");
    assertThat(compilation.ref("f").contract()).isEqualTo(Contract.NONE);
  }

  @Test
  void inheritsFromOverriddenMethods() {
    checkInherited(Compilation.of(DERIVED, BASE));
  }

  @Test
  void inheritsFromClassFiles(@TempDir Path folder) {
    Compilation.compile(folder, BASE);
    checkInherited(
        Compilation.withOptions(List.of("-cp", folder + ":" + Compilation.runtime()), DERIVED));
  }

  private static void checkInherited(Compilation compilation) {
    assertThat(compilation.errors()).isEmpty();
    Contract contract = compilation.ref("get").contract();
    assertThat(contract.marks()).containsExactly(Mark.SEQ_READ);
    assertThat(contract.readLock().orElseThrow().last().owner()).isEqualTo("lib.Base");
    assertThat(contract.parameter(0)).containsExactly(Mark.TENTATIVE);
    assertThat(contract.parameter(1)).isEmpty();
    assertThat(compilation.ref("pure").contract().marks()).containsExactly(Mark.SEQ_PURE);
    assertThat(compilation.ref("get").overridden()).containsExactly("lib.Base");
    Instr.LoadField load = compilation.first("get", Instr.LoadField.class);
    assertThat(load.field().guard()).map(LockPath::toString).contains("lock");
  }

  @Test
  void namesAllOverriddenOwnersNearestFirst() {
    Compilation compilation =
        Compilation.of(
            """
            import java.util.*;
            class A extends ArrayList<String> {
              @Override public String get(int index) { return super.get(index); }
            }
            """);
    assertThat(compilation.ref("get").overridden())
        .containsExactly("java.util.ArrayList", "java.util.AbstractList", "java.util.List");
  }

  @Test
  void listsTheAnnotationsOfADeclarationWithTheirPlaces() {
    Compilation compilation =
        Compilation.of(
            """
            import dev.seqread.*;
            class A {
              static final String NAME = "lo" + "ck";
              final SeqLock lock = new SeqLock();
              @SeqGuarded(NAME) int n;
              @SeqGuarded("nothing") int m;
              @SeqRead @Deprecated int f(@Tentative(  ) int[] a, int b) { return n; }
            }
            """);
    MethodDecl f = compilation.method("f");
    assertThat(f.annotations()).extracting(AnnotationUse::name).containsExactly("SeqRead");
    AnnotationUse bare = f.annotations().get(0);
    assertThat(bare.value()).isEmpty();
    assertThat(bare.resolved()).map(LockPath::toString).contains("lock");
    assertThat(bare.place().line()).isEqualTo(7);
    assertThat(bare.place().column()).isEqualTo(3);
    assertThat(bare.place().end() - bare.place().start()).isEqualTo("@SeqRead".length());
    assertThat(f.parameterAnnotations().get(0))
        .extracting(AnnotationUse::name)
        .containsExactly("Tentative");
    assertThat(f.parameterAnnotations().get(1)).isEmpty();
    AnnotationUse guard = compilation.field("n").annotations().get(0);
    assertThat(guard.value()).isEqualTo("lock");
    assertThat(guard.resolved()).map(LockPath::toString).contains("lock");
    AnnotationUse wrong = compilation.field("m").annotations().get(0);
    assertThat(wrong.value()).isEqualTo("nothing");
    assertThat(wrong.resolved()).isEmpty();
    assertThat(compilation.field("m").field().guard()).isEmpty();
    assertThat(compilation.field("lock").initialised()).isTrue();
    assertThat(compilation.field("n").initialised()).isFalse();
  }
}
