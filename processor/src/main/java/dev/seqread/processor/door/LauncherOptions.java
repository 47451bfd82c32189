package dev.seqread.processor.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@code -Aseqread.} options of a javac that is a process of its own. The compiler tells them
 * to annotation processors only, so where it runs none, a plugin finds them on the command line.
 * Inside a build tool the command line is the tool's, and there are none.
 */
final class LauncherOptions {
  private static final String MAIN = "com.sun.tools.javac.Main";

  private LauncherOptions() {}

  /** The options of this process, without their prefix. */
  static Map<String, String> here() {
    String command = System.getProperty("sun.java.command", "");
    List<String> words = ArgumentFile.words(command);
    if (words.isEmpty() || !words.get(0).endsWith(MAIN)) {
      return Map.of();
    }
    List<String> arguments =
        ProcessHandle.current()
            .info()
            .arguments()
            .map(List::of)
            .orElse(words.subList(1, words.size()));
    List<String> all =
        new ArrayList<>(ArgumentFile.words(System.getenv().getOrDefault("JDK_JAVAC_OPTIONS", "")));
    all.addAll(arguments);
    return among(all, Path.of(""));
  }

  /**
   * The options among a compiler's arguments.
   *
   * @param folder where the names of argument files begin
   */
  static Map<String, String> among(List<String> arguments, Path folder) {
    Map<String, String> given = new TreeMap<>();
    for (String argument : arguments) {
      if (argument.startsWith("@")) {
        given.putAll(inFile(folder.resolve(argument.substring(1)), folder));
      } else {
        Options.read(argument, given);
      }
    }
    return given;
  }

  /** Argument files hold no further ones; one that can't be read is the compiler's to report. */
  private static Map<String, String> inFile(Path file, Path folder) {
    try {
      List<String> words =
          ArgumentFile.words(Files.readString(file)).stream()
              .filter(word -> !word.startsWith("@"))
              .toList();
      return among(words, folder);
    } catch (IOException e) {
      return Map.of();
    }
  }
}
