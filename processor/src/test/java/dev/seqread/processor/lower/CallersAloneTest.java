package dev.seqread.processor.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seqread.processor.Pipeline;
import dev.seqread.processor.Settings;
import dev.seqread.processor.ir.Place;
import dev.seqread.processor.ir.Unit;
import dev.seqread.processor.model.ModelIndex;
import dev.seqread.processor.report.Finding;
import dev.seqread.processor.report.Related;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that is compiled alone, against the class files of the others, gets the findings that it
 * gets where all are compiled together.
 */
class CallersAloneTest {
  @TempDir private Path classes;

  @Test
  void helpersOfEveryKind() throws IOException, URISyntaxException {
    agrees(Path.of(CallersAloneTest.class.getResource("apart/Caller.java").toURI()).getParent());
  }

  private void agrees(Path folder) throws IOException {
    List<Path> files = sources(folder);
    Map<String, List<String>> together = findings(files, Compilation.runtime());
    assertThat(together.values().stream().mapToInt(List::size).sum()).isGreaterThan(10);
    compile(files, "-g");
    assertThat(alone(files)).isEqualTo(together);
    compile(files, "-g:none");
    assertThat(rules(alone(files))).as("without names and lines").isEqualTo(rules(together));
  }

  /** Messages name the parameters of helpers. */
  private static Map<String, List<String>> rules(Map<String, List<String>> findings) {
    Map<String, List<String>> rules = new TreeMap<>();
    findings.forEach(
        (file, all) ->
            rules.put(
                file,
                all.stream()
                    .map(f -> f.substring(0, f.indexOf(": ", f.indexOf(": ") + 2)))
                    .toList()));
    return rules;
  }

  private Map<String, List<String>> alone(List<Path> files) {
    Map<String, List<String>> alone = new TreeMap<>();
    for (Path file : files) {
      String path = classes + File.pathSeparator + Compilation.runtime();
      alone.putAll(findings(List.of(file), path));
    }
    return alone;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, List<String>> findings(List<Path> files, String classPath) {
    Compilation compilation =
        Compilation.ofFiles(List.of("-cp", classPath), Compilation.files(files));
    assertThat(compilation.errors()).isEmpty();
    Pipeline pipeline = new Pipeline(compilation.program(), ModelIndex.jdk(), Settings.DEFAULT);
    Map<String, List<String>> findings = new TreeMap<>();
    for (Unit unit : compilation.lowered()) {
      findings.put(
          unit.file(), pipeline.check(unit).stream().map(f -> text(f, unit)).sorted().toList());
    }
    assertThat(compilation.program().troubles()).isEmpty();
    return findings;
  }

  /** What goes wrong in a helper is reported there, if that is compiled, else at the call. */
  private static String text(Finding finding, Unit unit) {
    Place place =
        Stream.concat(Stream.of(finding.place()), finding.flow().stream().map(Related::place))
            .filter(p -> p.file().equals(unit.file()))
            .findFirst()
            .orElseThrow();
    return place.line() + ": " + finding.rule() + ": " + finding.message();
  }

  private void compile(List<Path> files, String debug) {
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                Compilation.manager(),
                null,
                List.of(
                    "-proc:none", debug, "-cp", Compilation.runtime(), "-d", classes.toString()),
                null,
                Compilation.files(files))
            .call();
    assertThat(compiled).isTrue();
  }
}
