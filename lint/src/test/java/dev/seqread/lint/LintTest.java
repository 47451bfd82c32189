package dev.seqread.lint;

import static dev.seqread.lint.SeqreadCommand.lint;
import static dev.seqread.lint.SeqreadCommand.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.lint.SeqreadCommand.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LintTest {
  private static final String GOOD = "class Good { int f() { return 1; } }";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void assertRefused(Outcome outcome, String because) {
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines())
        .singleElement()
        .asString()
        .startsWith("seqread: ")
        .contains(because);
  }

  @Test
  void acceptsWhatHasNoFinding() throws IOException {
    Outcome outcome = lint(write("Good.java", GOOD));
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("seqread: checked 1 file, 0 sections in ")
        .contains(": 0 errors, 0 warnings");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertRefused(lint(folder.resolve("None.java")), "no such file or folder: " + folder);
  }

  @Test
  void refusesAFolderWithoutSources() {
    assertRefused(lint(folder), "no .java file in " + folder);
  }

  @Test
  void refusesWhatIsNoSource() throws IOException {
    assertRefused(lint(write("notes.txt", "")), "neither a .java file, a folder, nor a source jar");
  }

  @Test
  void refusesABrokenJar() throws IOException {
    assertRefused(lint(write("broken-sources.jar", "no zip")), "cannot read ");
  }

  @Test
  void refusesAJarWithoutSources() throws IOException {
    Path jar = Sources.jar(folder.resolve("classes.jar"), "A.class", "");
    assertRefused(lint(jar), "no .java file in " + jar);
  }

  @Test
  void refusesASyntaxErrorWithItsPlace() throws IOException {
    Path file = write("Bad.java", "class Bad {\n  int f( { }\n}");
    assertRefused(lint(file), file + ":2: syntax error: ");
  }

  @Test
  void refusesATypeErrorThatNoMissingClassExplains() throws IOException {
    Path file = write("Bad.java", "class Bad {\n  int f() { return \"text\"; }\n}");
    assertRefused(lint(file), file + ":2: does not compile: ");
  }

  @ParameterizedTest
  @CsvSource({
    "--no-such-option, Unknown option: '--no-such-option'",
    "--format=xml, Invalid value for option '--format'",
    "--fail-on=sometimes, Invalid value for option '--fail-on'",
    "--release=99, release version 99 not supported",
    "--release=new, Invalid value for option '--release'",
    "--rule=EscapeRetrun=off, there is no rule 'EscapeRetrun'; nearest are EscapeReturn",
    "--rule=EscapeReturn=low, 'a rule''s level is off, warning or error, not ''low'''",
  })
  void refusesAWrongOption(String option, String because) throws IOException {
    assertRefused(lint(option, write("Good.java", GOOD)), because);
  }

  @Test
  void refusesAModelFileThatItCannotRead() throws IOException {
    Path good = write("Good.java", GOOD);
    assertRefused(lint("--models", folder.resolve("none.model"), good), "none.model");
    Path wrong = write("wrong.model", "type a.B :\n  size : sometimes\n");
    assertRefused(lint("--models", wrong, good), wrong + ":2: ");
  }

  @Test
  void refusesToRunOnNothing() {
    assertRefused(lint(), "Missing required parameter: 'PATH'");
  }

  @Test
  void survivesMissingClassesAndSaysSoOnce() throws IOException {
    Path file =
        write(
            "Uses.java",
            "import org.absent.Thing;\nclass Uses { Thing t; int f() { return t.go() + Gone.x; } }");
    Outcome outcome = lint(file);
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.errLines())
        .hasSize(2)
        .first()
        .asString()
        .matches(
            "seqread: 3 symbols could not be resolved \\(first: .*org\\.absent.* at .*Uses\\.java:1\\);"
                + " calls to them are unknown");
  }

  @Test
  void saysOnceWhatIsMissingInFilesThatAreCheckedApart() throws IOException {
    write("one/A.java", "class A { Gone g; }");
    write("two/A.java", "class A { Gone g; }");
    assertThat(lint(folder).errLines())
        .filteredOn(line -> line.contains("could not be resolved"))
        .singleElement()
        .asString()
        .startsWith("seqread: 2 symbols ");
  }

  @Test
  void readsFilesOfOtherEncodings() throws IOException {
    Path file = folder.resolve("Good.java");
    Files.write(file, ("// caf\u00e9\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(lint(file).code()).isEqualTo(0);
  }

  @Test
  void findsTheRuntimesOwnClasses() throws IOException {
    Path file =
        write(
            "Uses.java", "class Uses { final dev.seqread.SeqLock l = new dev.seqread.SeqLock(); }");
    assertThat(lint(file).errLines()).hasSize(1);
  }

  @Test
  void readsFoldersWithModuleAndPackageDeclarations() throws IOException {
    write("a/module-info.java", "module a { requires no.such.module; }");
    write("a/p/package-info.java", "package p;");
    write("a/p/A.java", "package p; class A { q.B b; }");
    write("b/module-info.java", "module b { }");
    write("b/q/B.java", "package q; public class B { }");
    Outcome outcome = lint(folder);
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.errLines()).singleElement().asString().contains("checked 3 files");
  }

  @Test
  void readsSourceJars() throws IOException {
    Path jar =
        Sources.jar(
            folder.resolve("lib-sources.jar"),
            "p/A.java",
            "package p; class A { B b; }",
            "p/B.java",
            "package p; class B { }");
    Outcome outcome = lint(jar);
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.errLines()).singleElement().asString().contains("checked 2 files");
  }

  @Test
  void checksAClassThatIsDeclaredTwiceInBothFiles() throws IOException {
    write("one/A.java", "class A { }");
    write("one/B.java", "class B { A a; }");
    Path second = write("two/A.java", "class A { int x; }");
    Outcome outcome = lint(folder);
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.errLines())
        .hasSize(2)
        .anyMatch(
            l -> l.contains("1 file with a class that another file declares too (first: " + second))
        .anyMatch(l -> l.contains("checked 3 files"));
  }

  @Test
  void checksAFileThatIsNamedTwiceOnce() throws IOException {
    Path file = write("Good.java", GOOD);
    assertThat(lint(file, folder).err()).contains("checked 1 file");
  }

  @Test
  void refusesToWriteWhereItCannot() throws IOException {
    Path file = write("Good.java", GOOD);
    Outcome outcome = lint("--output", folder.resolve("none/log.sarif"), file);
    assertRefused(outcome, "cannot write ");
  }

  @Test
  void explainsNoRuleThatDoesNotExist() {
    assertRefused(run("explain", "EscapeRetrun"), "nearest are EscapeReturn");
  }

  @Test
  void listsTheRules() {
    Outcome outcome = run("rules");
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.out().lines())
        .hasSize(23)
        .anyMatch(l -> l.matches("HazardNull +warning .*"));
  }

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(run("--help").out()).contains("lint", "explain", "rules", "demo");
    assertThat(run("lint", "--help").out()).contains("--fail-on", "Exit codes:");
    assertThat(run("--version").out()).startsWith("seqread ");
  }
}
