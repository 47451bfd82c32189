package dev.seqread.processor.gen;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes no cell, and why. Each source is a file of one line. */
final class RefusalTest {
  private static final String MAY_CHANGE =
      ", whose objects may change: a reader keeps the reference, and would see torn what is written"
          + " to the object later";

  @TempDir Path output;

  static Stream<Arguments> declarations() {
    return Stream.of(
        arguments(
            "@SeqCell class A {}", "'A' is no record, and only a record's components are known"),
        arguments(
            "@SeqCell interface A {}",
            "'A' is no record, and only a record's components are known"),
        arguments(
            "@SeqCell enum A {}", "'A' is no record, and only a record's components are known"),
        arguments(
            "@SeqCell record A<T>(long a) {}",
            "'A' has type parameters, so that nothing is known about its components"),
        arguments(
            "@SeqCell record A() {}", "'A' has no components: there is nothing to keep in a cell"),
        arguments(
            "class A { @SeqCell private record B(long a) {} }",
            "'B' is private, and the cell is a class beside it"),
        arguments(
            "class A { private static class B { @SeqCell record C(long a) {} } }",
            "'B' is private, and the cell is a class beside it"));
  }

  static Stream<Arguments> components() {
    return Stream.of(
        arguments(
            "java.util.List<String> a", "is of type java.util.List<java.lang.String>" + MAY_CHANGE),
        arguments("StringBuilder a", "is of type java.lang.StringBuilder" + MAY_CHANGE),
        arguments("Object a", "is of type java.lang.Object" + MAY_CHANGE),
        arguments("CharSequence a", "is of type java.lang.CharSequence" + MAY_CHANGE),
        arguments("java.util.Date a", "is of type java.util.Date" + MAY_CHANGE),
        arguments(
            "java.util.Optional<Object> a",
            "is of type java.util.Optional<java.lang.Object>" + MAY_CHANGE),
        arguments("Open a", "is of type Open" + MAY_CHANGE),
        arguments("Holder a", "is of type Holder" + MAY_CHANGE),
        arguments("Hidden a", "is of type Hidden" + MAY_CHANGE),
        arguments("Inherits a", "is of type Inherits" + MAY_CHANGE),
        arguments("Sum a", "is of type Sum" + MAY_CHANGE),
        arguments("Buffer a", "is of type Buffer" + MAY_CHANGE),
        arguments(
            "int[] a", "is an array without a @Length, so that its elements cannot be laid out"),
        arguments(
            "@Length(2) String[] a",
            "is an array of java.lang.String: only arrays of primitives are copied element by"
                + " element"),
        arguments(
            "@Length(2) int[][] a",
            "is an array of int[]: only arrays of primitives are copied element by element"),
        arguments("@Length(0) int[] a", "has the @Length 0, which is not 1 to 1048576"),
        arguments("@Length(-1) int[] a", "has the @Length -1, which is not 1 to 1048576"),
        arguments("@Length(1048577) int[] a", "has the @Length 1048577, which is not 1 to 1048576"),
        arguments("@Length(2) long a", "has a @Length, but is no array"),
        arguments("T a", "contains itself"),
        arguments("Secret a", "is of type T.Secret, which is private"));
  }

  /** Types that the components above are of. */
  private static final String TYPES =
      "class Open { final int a = 1; }"
          + " final class Holder { int a; }"
          + " final class Hidden { private final int[] a = {1}; }"
          + " abstract class Base { int a; }"
          + " final class Inherits extends Base {}"
          + " sealed interface Sum permits Fine, Bad {}"
          + " record Fine(int a) implements Sum {}"
          + " non-sealed class Bad implements Sum {}"
          + " record Buffer(char[] a) {}";

  @ParameterizedTest(name = "{0}")
  @MethodSource("declarations")
  void refusesTheDeclaration(String source, String reason) {
    assertThat(messages(source)).containsExactly("1: @SeqCell: " + reason);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("components")
  void refusesTheComponent(String component, String reason) {
    String source =
        TYPES + "\n@SeqCell record T(long first,\n" + component + ") { private enum Secret {} }";
    assertThat(messages(source)).containsExactly("3: @SeqCell: component 'a' " + reason);
  }

  @ParameterizedTest
  @MethodSource("reserved")
  void refusesNamesThatTheCellNeeds(String name) {
    assertThat(messages("@SeqCell record A(long " + name + ") {}"))
        .containsExactly(
            "1: @SeqCell: component '" + name + "' is named like a method that every cell has");
  }

  static List<String> reserved() {
    return List.of(
        "read",
        "tryRead",
        "write",
        "update",
        "readWith",
        "recover",
        "of",
        "validate",
        "cancel",
        "writeLock",
        "getLong",
        "equals");
  }

  @Test
  void refusesAMemberOfANestedRecordWhereItIsDeclared() {
    String source =
        "@SeqCell record A(B b) {}\n@SeqCell record B(C c) {}\n@SeqCell record C(\nObject d) {}";
    assertThat(messages(source))
        .containsOnly("4: @SeqCell: component 'd' is of type java.lang.Object" + MAY_CHANGE);
  }

  @Test
  void refusesTypesThatTheCellHides() {
    assertThat(messages("enum View { A }\n@SeqCell record T(View a) {}"))
        .containsExactly(
            "2: @SeqCell: component 'a' is of type View, which the cell's own class hides outside of"
                + " a package");
  }

  @Test
  void refusesAllBadComponentsAtOnce() {
    String source =
        "@SeqCell record A(long a,\nObject b,\nlong read,\nint[] c,\nB d) {}\n"
            + "@SeqCell record B(long a,\nObject e,\nObject f) {}";
    assertThat(messages(source).stream().map(message -> message.substring(0, 1)).distinct())
        .containsExactlyInAnyOrder("2", "3", "4", "7", "8");
  }

  @Test
  void refusesWhatIsTooLarge() {
    String a16 = IntStream.range(0, 16).mapToObj(i -> "A a" + i).collect(joining(", "));
    String b16 = IntStream.range(0, 16).mapToObj(i -> "B b" + i).collect(joining(", "));
    String source =
        "@SeqCell record A(@Length(1048576) double[] d) {} @SeqCell record B("
            + a16
            + ") {}\n@SeqCell record T("
            + b16
            + ") {}";
    assertThat(messages(source))
        .containsExactly("2: @SeqCell: 'T' is larger than 2 GB, and offsets are ints");
  }

  @Test
  void refusesNamesThatAreThere() {
    assertThat(messages("@SeqCell record A(long a) {}\nclass ACell {}"))
        .containsExactly("1: @SeqCell: 'A' needs 'ACell', which is there already");
    assertThat(messages("@SeqCell record A(long a) {}\nclass ACells {}"))
        .containsExactly("1: @SeqCell: 'A' needs 'ACells', which is there already");
  }

  @Test
  void refusesNamesThatTwoCellsNeed() {
    assertThat(messages("@SeqCell record AB(long a) {}\nclass A {\n@SeqCell record B(long a) {} }"))
        .containsExactly("3: @SeqCell: 'B' needs 'ABCell', which is generated for 'AB' as well");
    assertThat(messages("@SeqCell record FooBar(long a) {}\n@SeqCell record Foo_Bar(long a) {}"))
        .containsExactly(
            "2: @SeqCell: 'Foo_Bar' needs the header 'foo_bar_cell.h', which is generated for"
                + " 'FooBar' as well");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "long ID, long NAME_2",
        "long load, int loadBid, int bid",
        "long a, int A",
        "long errno, long typeof, long union, long éa, long x00e9a",
        "R r"
      })
  void takesEveryOtherName(String components) {
    assertThat(
            messages(
                "enum R { A } enum View { B } enum OnHeap { C }"
                    + "\n@SeqCell record T("
                    + components
                    + ") {}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Int", "Struct", "Errno", "Bool"})
  void takesEveryOtherNameOfARecord(String name) {
    assertThat(messages("@SeqCell record " + name + "(long a) {}")).isEmpty();
  }

  @Test
  void refusesRecordsThatContainEachOther() {
    assertThat(messages("@SeqCell record A(B b) {}\n@SeqCell record B(A a) {}"))
        .containsExactlyInAnyOrder(
            "2: @SeqCell: component 'a' contains itself",
            "1: @SeqCell: component 'b' contains itself");
  }

  /** Without what is said of several classes in one file. */
  private List<String> messages(String source) {
    return new Generation(output)
        .source("Source", "import dev.seqread.*; " + source).compile().messages().stream()
            .filter(message -> !message.contains("auxiliary class"))
            .filter(message -> !message.contains("warnings found and -Werror"))
            .toList();
  }
}
