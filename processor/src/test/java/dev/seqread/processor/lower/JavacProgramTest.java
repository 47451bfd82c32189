package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.Body;
import dev.seqread.processor.ir.BodyPrinter;
import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.Program;
import dev.seqread.processor.ir.TypeRef;
import org.junit.jupiter.api.Test;

class JavacProgramTest {
  private static MethodRef called(Compilation compilation, String from) {
    return compilation.first(from, Instr.Call.class).method();
  }

  @Test
  void lowersAMethodOfAnotherFileOnDemand() {
    Compilation compilation =
        Compilation.of(
            "package a; class A { int f(B b) { return b.get(); } }",
            "package a; final class B { private int x; int get() { return x; } }");
    MethodRef get = called(compilation, "f");
    Body body = compilation.program().body(get).orElseThrow();
    assertThat(get.is(MethodRef.Flag.SOURCE)).isTrue();
    assertThat(body.method()).isEqualTo(get);
    assertThat(body.blocks().get(0).instrs().get(0)).isInstanceOf(Instr.LoadField.class);
    assertThat(compilation.program().body(get)).containsSame(body);
  }

  @Test
  void hasNoBodyInTheJdk() {
    Compilation compilation = Compilation.of("class A { int f(String s) { return s.length(); } }");
    MethodRef length = called(compilation, "f");
    assertThat(length.is(MethodRef.Flag.SOURCE)).isFalse();
    assertThat(compilation.program().body(length)).isEmpty();
  }

  @Test
  void lowersAClassOnce() {
    Compilation compilation = Compilation.of("class A { int f() { return 1; } }");
    assertThat(compilation.unit().classes().get(0)).isSameAs(compilation.unit().classes().get(0));
  }

  @Test
  void printsTheSameInEveryOrder() {
    String a = "package a; class A { int f(B b) { Runnable r = () -> b.g(this); return 1; } }";
    String b = "package a; class B { void g(A a) { new Object() { int x = a.f(null); }; } }";
    Compilation first = Compilation.of(a, b);
    Compilation second = Compilation.of(b, a);
    assertThat(BodyPrinter.print(first.lowered().get(0)))
        .isEqualTo(BodyPrinter.print(second.lowered().get(1)));
    assertThat(BodyPrinter.print(first.lowered().get(1)))
        .isEqualTo(BodyPrinter.print(second.lowered().get(0)));
  }

  @Test
  void findsOverridesInThePackage() {
    Compilation compilation =
        Compilation.of(
            """
            package a;
            class A {
              int g() { return 1; }
              int h() { return 1; }
              int f() { return g(); }
              int f2() { return h(); }
            }
            """,
            "package a; class B { Object o = new A() { @Override int g() { return 2; } }; }");
    assertThat(compilation.program().isFixed(called(compilation, "f"))).isFalse();
    assertThat(compilation.program().isFixed(called(compilation, "f2"))).isTrue();
  }

  @Test
  void findsOverridesOfHiddenClassesInTheirFile() {
    Compilation compilation =
        Compilation.of(
            """
            class A {
              private static class P { int g() { return 1; } int h() { return 1; } }
              Object o = new P() { @Override int g() { return 2; } };
              int f(P p) { return p.g(); }
              int f2(P p) { return p.h(); }
            }
            """);
    assertThat(compilation.program().isFixed(called(compilation, "f"))).isFalse();
    assertThat(compilation.program().isFixed(called(compilation, "f2"))).isTrue();
  }

  @Test
  void findsOverridesOfEnumConstants() {
    Compilation compilation =
        Compilation.of(
            """
            public enum A {
              X { @Override int g() { return 2; } };
              int g() { return 1; }
              public int h() { return 1; }
              int f() { return g(); }
              int f2() { return h(); }
            }
            """);
    assertThat(compilation.program().isFixed(called(compilation, "f"))).isFalse();
    assertThat(compilation.program().isFixed(called(compilation, "f2"))).isTrue();
  }

  @Test
  void knowsTheFieldsThatTheirSourceAssignsNull() {
    Compilation compilation =
        Compilation.of(
            """
            class A {
              Object never = "x", first = null, later, maybe, elsewhere;
              void f(boolean b) {
                later = (null);
                this.maybe = b ? "y" : null;
                never = later;
              }
            }
            class B { void f(A a) { a.elsewhere = null; } }
            """);
    Program program = compilation.program();
    assertThat(compilation.unit().classes().get(0).fields())
        .filteredOn(field -> program.isAssignedNull(field.field()))
        .extracting(field -> field.field().name())
        .containsExactly("first", "later", "maybe");
  }

  @Test
  void asksAnotherFileForAssignmentsOfNull() {
    Compilation compilation =
        Compilation.of(
            "package a; class A { Object f(B b) { return b.x; } }",
            "package a; class B { Object x; void clear() { x = null; } }");
    FieldRef x = compilation.first("f", Instr.LoadField.class).field();
    assertThat(compilation.program().isAssignedNull(x)).isTrue();
  }

  @Test
  void comparesTypes() {
    Program program =
        Compilation.of("package a; class A extends java.util.ArrayList<String> {}").program();
    assertThat(program.isSubtype("a.A", "a.A")).isTrue();
    assertThat(program.isSubtype("a.A", "java.util.List")).isTrue();
    assertThat(program.isSubtype("a.A", "java.lang.Object")).isTrue();
    assertThat(program.isSubtype("java.util.List", "java.lang.Object")).isTrue();
    assertThat(program.isSubtype("java.util.List", "a.A")).isFalse();
    assertThat(program.isSubtype("long[]", "java.lang.Object")).isTrue();
    assertThat(program.isSubtype("a.A[]", "java.util.List[]")).isTrue();
    assertThat(program.isSubtype("int[]", "long[]")).isFalse();
    assertThat(program.isSubtype("none.Such", "java.util.List")).isFalse();
  }

  @Test
  void knowsImmutableTypes() {
    Compilation compilation =
        Compilation.of(
            """
            package a;
            class A {
              enum E { X }
              record Good(int a, String b, E c, Good d) {}
              record Bad(int[] a) {}
              record Worse(Good a, Object b) {}
            }
            """);
    Program program = compilation.program();
    assertThat(program.isImmutable(TypeRef.LONG)).isTrue();
    assertThat(program.isImmutable(reference("java.lang.Long"))).isTrue();
    assertThat(program.isImmutable(reference("a.A.E"))).isTrue();
    assertThat(program.isImmutable(reference("a.A.Good"))).isTrue();
    assertThat(program.isImmutable(reference("a.A.Bad"))).isFalse();
    assertThat(program.isImmutable(reference("a.A.Worse"))).isFalse();
    assertThat(program.isImmutable(TypeRef.OBJECT)).isFalse();
  }

  private static TypeRef reference(String name) {
    return new TypeRef(name, TypeRef.Kind.REFERENCE);
  }
}
