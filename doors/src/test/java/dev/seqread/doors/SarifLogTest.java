package dev.seqread.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SARIF log against the format's schema and the rules that GitHub's upload checks. */
final class SarifLogTest {
  private static final Path VALIDATOR =
      Path.of("target/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

  @TempDir private Path folder;

  @Test
  void hasNothingThatAnUploadRefuses() throws Exception {
    assumeThat(VALIDATOR)
        .as("the npm package @microsoft/sarif-multitool, as .ci/run has it")
        .exists();
    Path log = folder.resolve("log.sarif");
    Command lint =
        Command.seqread(
            Snippet.ROOT,
            "lint",
            "--format",
            "sarif",
            "--output",
            log.toString(),
            "examples/src/main/leaking",
            "lint/src/test/resources/dev/seqread/lint/doors");
    assertThat(lint.code()).as(lint.output()).isEqualTo(1);
    Path said = folder.resolve("said.sarif");
    Command validator =
        Command.run(
            folder,
            List.of(
                VALIDATOR.toAbsolutePath().toString(),
                "validate",
                log.toString(),
                "--rule-kind",
                "Sarif;Ghas",
                "--level",
                "Error;Warning",
                "--log",
                "ForceOverwrite",
                "--output",
                said.toString()));
    assertThat(validator.code()).as(validator.output()).isEqualTo(0);
    JsonNode run = new ObjectMapper().readTree(said.toFile()).at("/runs/0");
    assertThat(run.at("/tool/driver/name").asText()).isNotEmpty();
    assertThat(run.path("results")).as(run.path("results").toString()).isEmpty();
  }
}
