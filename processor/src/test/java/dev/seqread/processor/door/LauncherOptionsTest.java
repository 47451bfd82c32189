package dev.seqread.processor.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherOptionsTest {
  @TempDir private Path folder;

  @Test
  void takesItsOwnOptionsAlone() {
    List<String> arguments =
        List.of("-d", "out", "-Aseqread.strict", "-Aother=1", "-Aseqread.rule.StaleUse=off", "A");
    assertThat(LauncherOptions.among(arguments, folder))
        .isEqualTo(Map.of("strict", "", "rule.StaleUse", "off"));
  }

  @Test
  void readsArgumentFiles() throws IOException {
    Files.writeString(
        folder.resolve("args"),
        "# -Aseqread.no=1\n-d out \"-Aseqread.models=my models.txt\"\n'-Aseqread.strict'\n@args\n");
    assertThat(LauncherOptions.among(List.of("@args", "@none"), folder))
        .isEqualTo(Map.of("models", "my models.txt", "strict", ""));
  }

  @Test
  void findsNothingInAProcessThatIsNoCompiler() {
    assertThat(LauncherOptions.here()).isEmpty();
  }

  @Test
  void readsWordsAsTheCompilerDoes() {
    assertThat(ArgumentFile.words("a 'b c' \"d\\\"e\" f\\\\g # h\ni#j"))
        .containsExactly("a", "b c", "d\"e", "f\\g", "i#j");
  }
}
