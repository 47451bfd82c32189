package dev.seqread.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick mode of the harness, in a process of its own. */
final class QuickStressTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @Test
  void soundProtocolsHoldAndBrokenOnesAreSeenToFail(@TempDir Path folder)
      throws IOException, InterruptedException {
    Process harness = start(folder);
    String printed = new String(harness.getInputStream().readAllBytes());
    assertThat(harness.waitFor()).as(printed).isZero();
    assertThat(printed).contains("ok    sound.").contains("ok    broken.");
  }

  private static Process start(Path folder) throws IOException {
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(JAVA.toString(), "-cp", classPath, Stress.class.getName(), "quick")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
