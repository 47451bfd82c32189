package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.ir.FieldRef;
import dev.seqread.processor.ir.Instr;
import dev.seqread.processor.ir.MethodRef;
import dev.seqread.processor.ir.TypeRef;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  private static Map<String, Boolean> fixed(Compilation compilation) {
    Map<String, Boolean> fixed = new TreeMap<>();
    compilation.unit().classes().stream()
        .flatMap(type -> type.methods().stream())
        .map(method -> method.method())
        .forEach(method -> fixed.put(method.name(), method.is(MethodRef.Flag.FIXED)));
    return fixed;
  }

  @Test
  void fixesWhatNoOtherPackageCanOverride() {
    assertThat(
            fixed(
                Compilation.of(
                    """
                    public class A {
                      private void isPrivate() {}
                      static void isStatic() {}
                      public final void isFinal() {}
                      void ofThePackage() {}
                      public void isPublic() {}
                      protected void isProtected() {}
                      private static class Hidden { public void inPrivate() {} }
                      public static final class Last { public void inFinal() {} }
                      public enum E { X; public void inEnum() {} }
                      public record R() { public void inRecord() {} }
                      public static class Open { public void inPublic() {} }
                      static class Near { public void inPackagePrivate() {} }
                      public interface I { void isAbstract(); default void isDefault() {} }
                    }
                    """)))
        .containsEntry("isPrivate", true)
        .containsEntry("isStatic", true)
        .containsEntry("isFinal", true)
        .containsEntry("ofThePackage", true)
        .containsEntry("isPublic", false)
        .containsEntry("isProtected", false)
        .containsEntry("inPrivate", true)
        .containsEntry("inFinal", true)
        .containsEntry("inEnum", true)
        .containsEntry("inRecord", true)
        .containsEntry("inPublic", false)
        .containsEntry("inPackagePrivate", true)
        .containsEntry("isAbstract", false)
        .containsEntry("isDefault", false)
        .containsEntry("<init>", true);
  }

  @Test
  void knowsTheAccessorsThatARecordDeclaresImplicitly() {
    Compilation compilation =
        Compilation.of(
            """
            record A(int x, int y) {
              public int y() { return y + 1; }
              int f(A a) { return a.x(); }
              int g(A a) { return a.y(); }
            }
            """);
    MethodRef x = compilation.first("f", Instr.Call.class).method();
    MethodRef y = compilation.first("g", Instr.Call.class).method();
    assertThat(x.is(MethodRef.Flag.RECORD_ACCESSOR)).isTrue();
    assertThat(y.is(MethodRef.Flag.RECORD_ACCESSOR)).isFalse();
    assertThat(compilation.program().body(x)).isPresent();
    assertThat(compilation.program().body(y)).isPresent();
  }

  @Test
  void erasesTypes() {
    Compilation compilation =
        Compilation.of(
            """
            import java.util.*;
            class A<T extends Comparable<T>> {
              static class Nested {}
              <U extends Number & Runnable> Map.Entry<T, U>[] f(
                  T t, U u, List<? extends T> l, long[][] a, Nested... n) {
                return null;
              }
            }
            """);
    MethodRef f = compilation.ref("f");
    assertThat(f.parameters())
        .extracting(TypeRef::name)
        .containsExactly(
            "java.lang.Comparable", "java.lang.Number", "java.util.List", "long[][]", "A.Nested[]");
    assertThat(f.result()).isEqualTo(new TypeRef("java.util.Map.Entry[]", TypeRef.Kind.ARRAY));
    assertThat(f.flags()).contains(MethodRef.Flag.VARARGS);
  }

  @Test
  void readsTheFlagsOfFields() {
    Compilation compilation =
        Compilation.of(
            """
            class A {
              @interface Nullable {}
              private static volatile int a;
              final @Nullable String b = null;
            }
            """);
    assertThat(compilation.field("a").field().flags())
        .containsExactlyInAnyOrder(
            FieldRef.Flag.PRIVATE, FieldRef.Flag.STATIC, FieldRef.Flag.VOLATILE);
    assertThat(compilation.field("b").field().flags())
        .containsExactlyInAnyOrder(FieldRef.Flag.FINAL, FieldRef.Flag.NULLABLE);
  }

  @Test
  void namesLocalClassesByTheirBinaryNames() {
    Compilation compilation =
        Compilation.of("package a; class A { Object f() { return new Object() {}; } }");
    assertThat(compilation.unit().classes())
        .extracting(type -> type.name() + " in " + type.outermost())
        .containsExactly("a.A in a.A", "a.A$1 in a.A");
  }
}
