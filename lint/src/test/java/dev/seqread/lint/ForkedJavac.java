package dev.seqread.lint;

import dev.seqread.processor.door.SeqReadProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The running JDK's {@code javac}, in a process of its own, as a build runs it. */
final class ForkedJavac {
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(.*\\.java):(\\d+): (error|warning): \\[(\\w+)] .*");

  private final Path output;

  ForkedJavac(Path folder) throws IOException {
    this.output = Files.createDirectories(folder.resolve("classes"));
  }

  /** A finding that the compiler printed. */
  record Printed(String file, int line, String level, String rule) {}

  /** Everything that the compiler printed. */
  String output(List<Path> files, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-d", output.toString(), "-cp", RuntimeClasses.location().toString()));
    command.addAll(Arrays.asList(options));
    files.forEach(file -> command.add(file.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    javac.waitFor();
    return text;
  }

  List<Printed> compile(List<Path> files, String... options) throws Exception {
    String text = output(files, options);
    List<Printed> printed = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher found = DIAGNOSTIC.matcher(line);
      if (found.matches()) {
        printed.add(
            new Printed(
                found.group(1), Integer.parseInt(found.group(2)), found.group(3), found.group(4)));
      } else if (line.contains(": error:")) {
        throw new AssertionError(text);
      }
    }
    return printed;
  }

  /** A copy of the checker that offers only these services. */
  static Path checkerWith(Path copy, Class<?>... services) throws IOException {
    URI classes =
        URI.create(
            SeqReadProcessor.class.getProtectionDomain().getCodeSource().getLocation().toString());
    Path source = Path.of(classes);
    if (Files.isDirectory(source)) {
      copy(source, copy, services);
      for (Path shaded : shaded()) {
        unpack(shaded, copy);
      }
    } else {
      unpack(source, copy, services);
    }
    return copy;
  }

  /** What the processor's jar has inside, and the processor's folder of classes has not. */
  private static List<Path> shaded() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().startsWith("asm-"))
        .toList();
  }

  private static void unpack(Path file, Path copy, Class<?>... services) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
      copy(jar.getPath("/"), copy, services);
    }
  }

  private static void copy(Path from, Path to, Class<?>... services) throws IOException {
    List<String> offered = Arrays.stream(services).map(Class::getName).toList();
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString();
        if (!name.startsWith("META-INF/services/")
            || offered.contains(file.getFileName().toString())) {
          Path target = to.resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
