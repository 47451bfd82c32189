package dev.seqread.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that is run, and what came of it. */
record Command(int code, String output) {
  /** Runs a program in a folder, its two outputs as one. */
  static Command run(Path folder, List<String> words) throws IOException, InterruptedException {
    return run(folder, Map.of(), words);
  }

  static Command run(Path folder, Map<String, String> environment, List<String> words)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Command(code, text);
  }

  /** A tool of the JDK that runs the tests. */
  static String jdk(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  /** The {@code seqread} command, from its jar. */
  static Command seqread(Path folder, String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(jdk("java"), "-jar", Built.lint().toString()));
    all.addAll(List.of(words));
    return run(folder, all);
  }

  /** Where a program is, if it is installed. */
  static Optional<Path> find(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
