package dev.seqread.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that compiles only what was touched says what a clean build says. */
final class IncrementalTest {
  private static final String STORE =
      """
      package app;
      import dev.seqread.SeqLock;
      final class Store {
        private final SeqLock lock = new SeqLock();
        private long x;
        private long y;
        long sum() {
          for (; ; ) {
            long seq = lock.readBegin();
            long sum = HELPER.add(x, y);
            if (lock.validate(seq)) {
              return sum;
            }
          }
        }
        void set(long a, long b) {
          lock.write(() -> { x = a; y = b; });
        }
      }
      """;
  private static final String GOOD =
      "package app; class Help { static long add(long a, long b) { return a + b; } }";
  private static final String BAD =
      "package app; class Help { static long last;"
          + " static long add(long a, long b) { last = a; return a + b; } }";
  private static final String MID =
      "package app; class Mid { static long add(long a, long b) { return Help.add(a, b); } }";

  private static final List<String> BROKEN = List.of("Help.java:1: BrokenReliance");
  private static final String UNTOLD = "-Aseqread.reliance=off";

  @TempDir private Path folder;

  private Path sources;

  /** How a build tool runs the compiler over the files that were touched. */
  private enum Tool {
    /** The output is on the class path, and no source is looked for. */
    GRADLE,
    /** The output is on the class path, and the sources are looked for. */
    MAVEN
  }

  @BeforeEach
  void makeFolders() throws IOException {
    sources = Files.createDirectories(folder.resolve("src/app"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name + ".java"), text);
  }

  private void writeStoreThatAddsItself() throws IOException {
    write("Store", STORE.replace("HELPER.add(x, y)", "x + y"));
  }

  private void writeStore(String helper) throws IOException {
    write("Store", STORE.replace("HELPER", helper));
  }

  private Path checker(Class<?>... services) throws IOException {
    return ForkedJavac.checkerWith(
        Files.createDirectories(folder.resolve("checker" + services.length)), services);
  }

  /** What is found where these files are compiled. */
  private List<String> build(Tool tool, Path checker, String... names) throws Exception {
    List<String> options = new ArrayList<>();
    Path classes = folder.resolve("classes");
    options.addAll(List.of("-cp", classes + ":" + RuntimeClasses.location()));
    options.addAll(List.of("-processorpath", checker.toString()));
    options.addAll(
        tool == Tool.GRADLE
            ? List.of("-sourcepath", "", "-implicit:none")
            : List.of("-sourcepath", folder.resolve("src").toString()));
    options.add("-g");
    Stream.of(names).filter(name -> name.startsWith("-")).forEach(options::add);
    List<Path> files =
        Stream.of(names)
            .filter(name -> !name.startsWith("-"))
            .map(name -> sources.resolve(name + ".java"))
            .toList();
    return new ForkedJavac(folder)
        .compile(files, options.toArray(String[]::new)).stream()
            .map(p -> Path.of(p.file()).getFileName() + ":" + p.line() + ": " + p.rule())
            .toList();
  }

  /** Class files are newer than sources that nobody touched. */
  private void age(String... names) throws IOException {
    for (String name : names) {
      Files.setLastModifiedTime(
          sources.resolve(name + ".java"), FileTime.from(Instant.now().minusSeconds(60)));
    }
  }

  private void storeAlone(Tool tool, Class<?>... services) throws Exception {
    writeStore("Help");
    write("Help", GOOD);
    age("Help");
    Path checker = checker(services);
    assertThat(build(tool, checker, "Store", "Help")).as("clean").isEmpty();
    assertThat(build(tool, checker, "Store")).as("touched").isEmpty();
    write("Help", BAD);
    age("Help");
    List<String> clean = build(tool, checker, "Store", "Help");
    assertThat(clean).hasSize(1);
    assertThat(build(tool, checker, "Help")).as("the helper alone").isEqualTo(BROKEN);
    assertThat(build(tool, checker, "Help", "Store")).as("both").isEqualTo(clean);
    assertThat(build(tool, checker, UNTOLD, "Help")).as("nothing is told").isEmpty();
    assertThat(build(tool, checker, "Store")).as("touched").isEqualTo(clean);
    write("Help", GOOD);
    age("Help");
    assertThat(build(tool, checker, "Help")).as("mended").isEmpty();
    assertThat(build(tool, checker, "Store")).as("touched again").isEmpty();
  }

  @Test
  void gradleWithTheProcessor() throws Exception {
    storeAlone(Tool.GRADLE, Processor.class);
  }

  @Test
  void mavenWithBoth() throws Exception {
    storeAlone(Tool.MAVEN, Processor.class, Plugin.class);
  }

  @Test
  void aChainOfHelpers() throws Exception {
    writeStore("Mid");
    write("Mid", MID);
    write("Help", GOOD);
    Path checker = checker(Processor.class);
    assertThat(build(Tool.GRADLE, checker, "Store", "Mid", "Help")).isEmpty();
    assertThat(build(Tool.GRADLE, checker, "Store")).isEmpty();
    assertThat(build(Tool.GRADLE, checker, "Mid")).isEmpty();
    write("Help", BAD);
    List<String> clean = build(Tool.GRADLE, checker, "Store", "Mid", "Help");
    assertThat(clean).hasSize(1);
    assertThat(build(Tool.GRADLE, checker, "Help")).isEqualTo(BROKEN);
    assertThat(build(Tool.GRADLE, checker, "Mid", "Help"))
        .containsExactlyInAnyOrder("Mid.java:1: BrokenReliance", "Help.java:1: BrokenReliance");
    assertThat(build(Tool.GRADLE, checker, "Store", "Help")).isEqualTo(clean);
    assertThat(build(Tool.GRADLE, checker, UNTOLD, "Help")).isEmpty();
    assertThat(build(Tool.GRADLE, checker, "Store")).isEqualTo(clean);
    assertThat(build(Tool.GRADLE, checker, "Store", "Mid")).isEqualTo(clean);
  }

  @Test
  void whatWasReliedOnIsWrittenBesideTheClassFiles() throws Exception {
    writeStore("Mid");
    write("Mid", MID);
    write("Help", GOOD);
    Path checker = checker(Processor.class);
    build(Tool.GRADLE, checker, "Store", "Mid", "Help");
    Path file = folder.resolve("classes/META-INF/seqread/app.Store.reliance");
    assertThat(file)
        .content()
        .isEqualTo(
            """
            seqread reliance 1
            of app.Store
            on app.Help.add(long,long)
            - returns what depends on parameter 1
            - returns what depends on parameter 2
            on app.Mid.add(long,long)
            - returns what depends on parameter 1
            - returns what depends on parameter 2
            """);
  }

  @Test
  void whatIsNoLongerReliedOnIsTakenAway() throws Exception {
    writeStore("Help");
    write("Help", GOOD);
    Path checker = checker(Processor.class);
    build(Tool.MAVEN, checker, "Store", "Help");
    writeStoreThatAddsItself();
    build(Tool.MAVEN, checker, "Store");
    assertThat(folder.resolve("classes/META-INF/seqread")).isEmptyDirectory();
    write("Help", BAD);
    assertThat(build(Tool.MAVEN, checker, "Help")).isEmpty();
  }

  @Test
  void anOverrideIsHeldToWhatItOverrides() throws Exception {
    writeStore("new Help()");
    write("Help", "package app; class Help { long add(long a, long b) { return a + b; } }");
    Path checker = checker(Processor.class);
    assertThat(build(Tool.GRADLE, checker, "Store", "Help")).isEmpty();
    write(
        "More",
        "package app; class More extends Help { static long last;"
            + " @Override long add(long a, long b) { last = a; return a + b; } }");
    assertThat(build(Tool.GRADLE, checker, "More")).containsExactly("More.java:1: BrokenReliance");
  }

  @Test
  void theCommandLooksIntoTheClassPath() throws Exception {
    writeStore("Help");
    write("Help", GOOD);
    assertThat(SeqreadCommand.lint(sources.resolve("Store.java")).out())
        .contains("[EscapeArgument]");
    build(Tool.GRADLE, checker(Processor.class), "Store", "Help");
    SeqreadCommand.Outcome outcome =
        SeqreadCommand.lint(
            "--classpath", folder.resolve("classes").toString(), sources.resolve("Store.java"));
    assertThat(outcome.out()).doesNotContain("[EscapeArgument]");
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(0);
  }
}
