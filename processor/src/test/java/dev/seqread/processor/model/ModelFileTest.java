package dev.seqread.processor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
  @Test
  void readsBlocksAndEntries() throws ModelError {
    List<Block> blocks =
        blocks(
            """
            # a comment
            type a.B a.C   # two types
                a.D.E : immutable thread-safe

              get(int, String[])
                 size : reads unsafe
              *       : pure

            type a.F :
            """);
    assertThat(blocks).hasSize(2);
    Block first = blocks.get(0);
    assertThat(first.types()).containsExactly("a.B", "a.C", "a.D.E");
    assertThat(first.traits()).containsExactlyInAnyOrder(Trait.IMMUTABLE, Trait.THREAD_SAFE);
    assertThat(first.entries())
        .extracting(e -> e.pattern().toString())
        .containsExactly("size", "get(int,String[])", "*");
    assertThat(blocks.get(1).entries()).isEmpty();
  }

  static List<Arguments> mistakes() {
    return List.of(
        arguments(
            1,
            "  x : reads",
            "methods before any type; start with 'type a.b.C :' in the first column"),
        arguments(1, "tipe a.B :", "a block starts with 'type a.b.C :'; methods are indented"),
        arguments(1, "type :", "a block starts with 'type a.b.C :'; methods are indented"),
        arguments(1, "type a..B :", "'a..B' is no qualified type name"),
        arguments(1, "type a.B", "no ':' ends 'type a.B'"),
        arguments(
            2, "type a.B :\ntype a.B :", "'a.B' has a block already; put all its methods in one"),
        arguments(
            1, "type a.B : frozen", "unknown word 'frozen'; there are: immutable thread-safe"),
        arguments(2, "type a.B :\n  x\n  y", "no ':' ends 'x  y'"),
        arguments(2, "type a.B :\n  x\n  y\ntype a.C :", "no ':' ends 'x  y'"),
        arguments(2, "type a.B :\n  : reads", "no method before ':'"),
        arguments(
            2, "type a.B :\n  x :", "no word after ':'; if the call has no effect, say 'pure'"),
        arguments(
            3,
            "type a.B :\n  x : pure\n  y x : reads",
            "'x' is listed twice in this block; keep one"),
        arguments(
            2,
            "type a.B :\n  x(int : pure",
            "'x(int' is no method; write 'name', 'name*', 'name(int,String)' or 'new'"),
        arguments(
            2,
            "type a.B :\n  x(List<String>) : pure",
            "'List<String>' is no parameter type; write it erased, as 'int[]'"),
        arguments(
            2,
            "type a.B :\n  x(int,) : pure",
            "'' is no parameter type; write it erased, as 'int[]'"),
        arguments(
            2, "type a.B :\n  x : Reads", "'Reads' is no word; write 'reads' or 'mutates(0)'"),
        arguments(
            2,
            "type a.B :\n  x : reads pure",
            "'pure' contradicts the other words; drop one of them"),
        arguments(
            2,
            "type a.B :\n  x : unknown fresh",
            "'unknown' contradicts the other words; drop one of them"),
        arguments(
            2,
            "type a.B :\n  x : mutates(a)",
            "'mutates(a)': arguments are counted from 0, as in 'mutates(0)', 'index(1 of 0)'"),
        arguments(2, "type a.B :\n  x : io(0)", "'io(0)': this word takes no argument"),
        arguments(
            2, "type a.B :\n  x : runs", "'runs': say which argument, counted from 0, as in '(0)'"),
        arguments(
            2,
            "type a.B :\n  x : size(this)",
            "'size(this)': say which argument, counted from 0, as in '(0)'"),
        arguments(
            2, "type a.B :\n  x : reads(1 of 0)", "'reads(1 of 0)': 'of' goes with 'index' only"),
        arguments(2, "type a.B :\n  x : begin validate", "'validate': a call is one step only"),
        arguments(2, "type a.B :\n  x : begin(0)", "'begin(0)': this word takes no argument"),
        arguments(
            2,
            "type a.B :\n  x : loop-read",
            "'loop-read': say which argument, counted from 0, as in '(0)'"),
        arguments(2, "type a.B :\n  x : validate(0, 1)", "'validate(0, 1)': one argument only"),
        arguments(
            2,
            "type a.B :\n  x : validate(0) also(1)",
            "'also(1)': say which lock the stamp is of, as in 'also(2 of 1)'"),
        arguments(
            2,
            "type a.B :\n  x : reads try",
            "'on', 'also', 'try', 'waits', 'restarts', 'catches' go with a step such as 'begin'"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhereAndWhatIsWrong(int line, String text, String message) {
    assertThatThrownBy(() -> ModelIndex.jdk().with("my.model", text.lines().toList()))
        .isInstanceOf(ModelError.class)
        .hasMessage("my.model:" + line + ": " + message);
  }

  @Test
  void listsTheWordsThereAre() {
    assertThatThrownBy(() -> ModelIndex.jdk().with("m", List.of("type a.B :", " x : mutate")))
        .hasMessageStartingWith("m:2: unknown word 'mutate'; there are: acquire-read acquire-view ")
        .hasMessageContaining(" mutates ");
  }

  @Test
  void saysThatAFileCannotBeRead() {
    assertThatThrownBy(() -> ModelIndex.jdk().with(Path.of("no", "such.model")))
        .isInstanceOf(ModelError.class)
        .hasMessageContaining("such.model: cannot be read as UTF-8 text")
        .hasMessageEndingWith("check the path");
  }

  @Test
  void knowsEveryWordOnlyOnce() {
    assertThat(Vocabulary.ofEntries()).doesNotHaveDuplicates();
  }

  private static List<Block> blocks(String text) throws ModelError {
    return ModelFile.blocks("test", text.lines().toList());
  }
}
