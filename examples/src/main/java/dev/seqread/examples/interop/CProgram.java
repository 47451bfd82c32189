package dev.seqread.examples.interop;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A C program, compiled from the resources of a class with the machine's compiler, {@code cc}. */
public final class CProgram implements AutoCloseable {
  private static final String COMPILER = "cc";

  private final Path folder;

  private CProgram(Path folder) {
    this.folder = folder;
  }

  /** Whether the compiler is found on the path. */
  public static boolean compilerIsInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, COMPILER)));
  }

  /**
   * Compiles a source and the headers that it includes.
   *
   * @throws IOException if the compiler has anything to say, a warning included
   */
  public static CProgram compile(Class<?> near, String source, String... headers)
      throws IOException, InterruptedException {
    CProgram program = new CProgram(Files.createTempDirectory("cprogram"));
    program.copy(near, source);
    for (String header : headers) {
      program.copy(near, header);
    }
    program.run(
        COMPILER,
        "-std=c11",
        "-O2",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-pedantic",
        "-o",
        "program",
        source);
    return program;
  }

  /** The command that runs the program. */
  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(folder.resolve("program").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void copy(Class<?> near, String name) throws IOException {
    try (InputStream resource = near.getResourceAsStream(name)) {
      if (resource == null) {
        throw new FileNotFoundException("no resource " + name + " beside " + near);
      }
      Files.copy(resource, folder.resolve(Path.of(name).getFileName()));
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process compiler =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /** Deletes the program. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
