package dev.seqread.lint;

import static dev.seqread.lint.SeqreadCommand.lint;
import static dev.seqread.lint.SeqreadCommand.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.lint.SeqreadCommand.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .hasSize(25)
        .anyMatch(l -> l.matches("HazardNull +warning .*"));
  }

  @Test
  void helpsAndTellsItsVersion() {
    assertThat(run("--help").out()).contains("lint", "explain", "rules", "demo");
    assertThat(run("lint", "--help").out()).contains("--fail-on", "Exit codes:");
    assertThat(run("--version").out()).startsWith("seqread ");
  }

  private static final String LEAK =
      "class Leak { final java.util.concurrent.locks.StampedLock lock ="
          + " new java.util.concurrent.locks.StampedLock(); int x;\n"
          + "int f() { long s = lock.tryOptimisticRead(); int r = x; if (r == 0) return r;"
          + " return lock.validate(s) ? r : 0; }\n"
          + "void set(int v) { long s = lock.writeLock(); x = v; lock.unlockWrite(s); } }";

  @ParameterizedTest
  @CsvSource({
    "class Bad { int f( { } }, ':1: syntax error: '",
    "class Bad { int f() { return true; } }, ':1: does not compile: incompatible types'",
    "class Bad { final int x; }, ':1: does not compile: variable x not initialized'",
  })
  void checksTheOthersBesideAFileThatDoesNotCompile(String source, String because)
      throws IOException {
    Path bad = write("Bad.java", source);
    write("Leak.java", LEAK);
    Outcome outcome = lint(folder);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).contains("Leak.java:2: error: [EscapeReturn]");
    assertThat(outcome.errLines()).hasSize(2);
    assertThat(outcome.errLines().get(0)).startsWith("seqread: not checked: " + bad + because);
    assertThat(outcome.errLines().get(1)).startsWith("seqread: checked 1 of 2 files, 1 section");
    assertThat(lint("--format", "sarif", folder).out())
        .contains("\"executionSuccessful\" : false", "not checked: ");
  }

  /** What some compilers fail on themselves, others understand well enough. */
  @Test
  void checksTheOthersBesideAFileThatTheCompilerFailsOn() throws IOException {
    write(
        "Bad.java",
        "class Bad { static Verdict of(int votes) { return switch (votes) {"
            + " case GUILTY -> Court.LAST; default -> null; }; } }");
    write("Leak.java", LEAK);
    Outcome outcome = lint(folder);
    assertThat(outcome.out()).contains("Leak.java:2: error: [EscapeReturn]");
    if (Runtime.version().feature() == 17) {
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.errLines().get(0))
          .startsWith("seqread: not checked: " + folder.resolve("Bad.java"))
          .contains("the compiler itself failed: java.lang.AssertionError");
    }
  }

  @Test
  void leavesOutWhatIsExcluded() throws IOException {
    write("gen/Leak.java", LEAK);
    write("Good.java", GOOD);
    for (String glob : List.of("gen/**", "**/gen/**", "**/Leak.java", "**Leak*")) {
      Outcome outcome = lint("--exclude", glob, folder);
      assertThat(outcome.code()).as(glob).isEqualTo(0);
      assertThat(outcome.err()).contains("checked 1 file,");
    }
    assertThat(lint("--exclude", "Leak.java", folder).code()).isEqualTo(1);
    assertRefused(lint("--exclude", "**", folder), "no file is left to check");
    assertRefused(lint("--exclude", "{a", folder), "no glob: {a: ");
  }

  @Test
  void readsTheEncodingThatIsGiven() throws IOException {
    Path file = folder.resolve("Good.java");
    Files.write(file, GOOD.replace("f()", "\u00e9()").getBytes(StandardCharsets.UTF_16));
    assertThat(lint("--encoding", "UTF-16", file).code()).isEqualTo(0);
    assertThat(lint(file).code()).isEqualTo(2);
    assertRefused(lint("--encoding", "klingon", file), "Invalid value for option '--encoding'");
  }

  @Test
  void saysThatAModuleDeclarationHasNothingToCheck() throws IOException {
    Path file = write("module-info.java", "module a { }");
    assertRefused(lint(file), "a module declaration has nothing to check: " + file);
    assertRefused(lint(folder), "no file is left to check");
  }

  @Test
  void saysThatKotlinIsNotChecked() throws IOException {
    Path first = write("A.kt", "class A");
    write("b/B.kt", "class B");
    assertRefused(
        lint(folder), "no .java file in " + folder + ", and its .kt files can't be checked");
    write("Good.java", GOOD);
    assertThat(lint(folder).errLines())
        .last()
        .asString()
        .startsWith("seqread: not checked: 2 .kt files, ")
        .endsWith("(first: " + first + ")");
  }

  @Test
  void saysWhatIsNotOnTheClassPath() throws IOException {
    Path file = write("Good.java", GOOD);
    Path none = folder.resolve("none.jar");
    Outcome outcome = lint("--classpath", none + File.pathSeparator + folder, file);
    assertThat(outcome.code()).isEqualTo(0);
    assertThat(outcome.errLines().get(0))
        .isEqualTo("seqread: not on the class path, since it does not exist: " + none);
  }

  @Test
  void takesAllJarsOfAFolder() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Path classes = RuntimeClasses.location();
    assertThat(ClassPath.parse(lib + "/*")).isEmpty();
    Files.createFile(lib.resolve("b.jar"));
    Files.createFile(lib.resolve("a.jar"));
    assertThat(ClassPath.parse(lib + "/*" + File.pathSeparator + classes))
        .containsExactly(lib.resolve("a.jar"), lib.resolve("b.jar"), classes);
  }

  @Test
  void saysThatAJavaWithoutCompilerIsNoUse() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.compiler,java.logging,java.xml,java.desktop,java.sql",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.seqread.lint.Seqread",
                "lint",
                write("Good.java", GOOD).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo("seqread: this Java has no compiler; run seqread on a JDK\n");
    assertThat(java.waitFor()).isEqualTo(2);
  }

  @Test
  void saysThatLombokDoesNotRun() throws IOException {
    write("lombok/Getter.java", "package lombok; public @interface Getter { }");
    Path first = write("A.java", "import lombok.Getter; class A { @Getter final int x; }");
    write("Leak.java", LEAK);
    Outcome outcome = lint(folder);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).contains("Leak.java:2: error: [EscapeReturn]");
    assertThat(outcome.err())
        .contains("seqread: Lombok does not run here, and 1 file needs it (first: " + first + ")")
        .contains("not checked: " + first + ":1: does not compile: variable x not initialized");
  }
}
