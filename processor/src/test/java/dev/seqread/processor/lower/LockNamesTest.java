package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.LockPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockNamesTest {
  /** The fields on the way to the lock that guards the field {@code n}. */
  private static List<String> way(String members) {
    Compilation compilation =
        Compilation.of(
            "package a; import dev.seqread.*; import java.util.concurrent.locks.*;\n" + members);
    assertThat(compilation.errors()).isEmpty();
    Optional<LockPath> guard = compilation.field("n").field().guard();
    assertThat(compilation.field("n").annotations().get(0).resolved()).isEqualTo(guard);
    return guard.map(LockPath::fields).stream()
        .flatMap(List::stream)
        .map(FieldRef::toString)
        .toList();
  }

  @Test
  void findsAFieldOfTheClass() {
    assertThat(way("class A { StampedLock l; @SeqGuarded(\"l\") int n; }"))
        .containsExactly("a.A.l");
    assertThat(way("class A { SeqCount l; @SeqGuarded(\"this.l\") int n; }"))
        .containsExactly("a.A.l");
    assertThat(way("class A { static SeqLock l; @SeqGuarded(\"l\") static int n; }"))
        .containsExactly("a.A.l");
  }

  @Test
  void findsAFieldOfASuperclassBeforeThatOfAnEnclosingClass() {
    assertThat(
            way(
                """
                class A {
                  SeqLock l;
                  static class Base { SeqLock l; }
                  class In extends Base { @SeqGuarded("l") int n; }
                }
                """))
        .containsExactly("a.A.Base.l");
  }

  @Test
  void stepsOutToEnclosingInstances() {
    assertThat(
            way(
                """
                class A {
                  SeqLock l;
                  class In {
                    class Deep { @SeqGuarded("l") int n; }
                  }
                }
                """))
        .containsExactly("a.A.In.Deep.this$0", "a.A.In.this$0", "a.A.l");
    assertThat(way("class A { static SeqLock l; class In { @SeqGuarded(\"l\") int n; } }"))
        .containsExactly("a.A.l");
  }

  @Test
  void findsNoInstanceFieldFromAStaticClass() {
    assertThat(
            way(
                """
                class A {
                  SeqLock l;
                  static class Nested { @SeqGuarded("l") int n; }
                }
                """))
        .isEmpty();
  }

  @Test
  void followsFinalFields() {
    assertThat(
            way(
                """
                class A {
                  static class Owner { final SeqLock l = new SeqLock(); }
                  final Owner owner = new Owner();
                  @SeqGuarded("owner.l") int n;
                }
                """))
        .containsExactly("a.A.owner", "a.A.Owner.l");
    assertThat(
            way(
                """
                class A {
                  static class Owner { final SeqLock l = new SeqLock(); }
                  Owner owner = new Owner();
                  @SeqGuarded("owner.l") int n;
                }
                """))
        .isEmpty();
  }

  @Test
  void findsStaticFieldsOfOtherClasses() {
    String other = "class Locks { static final SeqLock L = new SeqLock(); }";
    assertThat(way("class A { @SeqGuarded(\"Locks.L\") int n; }" + other))
        .containsExactly("a.Locks.L");
    assertThat(way("class A { @SeqGuarded(\"a.Locks.L\") int n; }" + other))
        .containsExactly("a.Locks.L");
    assertThat(
            way(
                """
                class A {
                  static class Locks { static final SeqLock L = new SeqLock(); SeqLock m; }
                  @SeqGuarded("Locks.L") int n;
                }
                """))
        .containsExactly("a.A.Locks.L");
    assertThat(way("class A { @SeqGuarded(\"Locks.X\") int n; }" + other)).isEmpty();
  }

  @Test
  void findsNothingThatIsNoLock() {
    assertThat(way("class A { int l; @SeqGuarded(\"l\") int n; }")).isEmpty();
    assertThat(way("class A { Object l; @SeqGuarded(\"l\") int n; }")).isEmpty();
    assertThat(way("class A { SeqLock l; @SeqGuarded(\"\") int n; }")).isEmpty();
    assertThat(way("class A { SeqLock l; @SeqGuarded(\"l.\") int n; }")).isEmpty();
    assertThat(way("class A { SeqLock l; @SeqGuarded(\"..\") int n; }")).isEmpty();
  }

  @Test
  void takesSubclassesAndMarkedClassesForLocks() {
    assertThat(
            way(
                """
                class A { My l; @SeqGuarded("l") int n; }
                class My extends StampedLock {}
                """))
        .containsExactly("a.A.l");
    assertThat(
            way(
                """
                class A { Version l; @SeqGuarded("l") int n; }
                interface Version { @SeqBegin long begin(); }
                """))
        .containsExactly("a.A.l");
  }

  @Test
  void letsGuardsNameEachOther() {
    assertThat(
            way(
                """
                class A {
                  @SeqGuarded("m") SeqLock l;
                  @SeqGuarded("l") SeqLock m;
                  @SeqGuarded("l") int n;
                }
                """))
        .containsExactly("a.A.l");
  }

  private static Optional<String> bare(String members) {
    Compilation compilation = Compilation.of("import dev.seqread.*;\n" + members);
    assertThat(compilation.errors()).isEmpty();
    return compilation.ref("f").contract().readLock().map(LockPath::toString);
  }

  @Test
  void takesTheOnlyLockForABareAnnotation() {
    assertThat(bare("class A { SeqLock l; @SeqRead int f() { return 1; } }")).contains("l");
    assertThat(bare("class A { SeqLock l, m; @SeqRead int f() { return 1; } }")).isEmpty();
    assertThat(bare("class A { int n; @SeqRead int f() { return 1; } }")).isEmpty();
    assertThat(bare("interface A { @SeqRead int f(); }")).isEmpty();
    assertThat(bare("class A extends B { @SeqRead int f() { return 1; } } class B { SeqLock l; }"))
        .contains("l");
  }
}
