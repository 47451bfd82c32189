package dev.seqread.lint;

import dev.seqread.processor.door.Options;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how sources are read and checked; a configuration file has them too. */
final class SourceOptions {
  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      defaultValue = "",
      description = "Where the compiled classes are that the sources use; seqread's own are known.")
  private String classPath = "";

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leaves out files, as in '**/generated/**'. May be repeated.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of the sources; UTF-8 if absent.")
  private @Nullable Charset encoding;

  @Option(names = "--release", paramLabel = "N", description = "The Java release of the sources.")
  private @Nullable Integer release;

  @Option(
      names = "--rule",
      paramLabel = "NAME=LEVEL",
      description = "Sets a rule's level: off, warning or error. May be repeated.")
  private Map<String, String> levels = new TreeMap<>();

  @Option(
      names = "--models",
      paramLabel = "FILE",
      description = "A file that says what library methods do. May be repeated.")
  private List<String> models = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Reports also unknown calls in sections, and suppressions of nothing.")
  private boolean strict;

  @Option(
      names = "--infer",
      paramLabel = "on|off",
      description = "Whether sections are found that nobody has marked; on if absent.")
  private @Nullable String infer;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; if absent, seqread.toml beside the first PATH or above it.")
  private @Nullable Path config;

  /** The configuration that counts for a path. */
  Config config(Path first) {
    return config == null ? Config.around(first) : Config.read(config);
  }

  /** What the command line says, and where it says nothing, the configuration. */
  Setup setup(Config config) {
    List<Path> path = new ArrayList<>(ClassPath.parse(classPath));
    config.paths("classpath").forEach(entry -> path.addAll(ClassPath.parse(entry)));
    return new Setup(
        options(config),
        path,
        Excludes.of(both(excludes, config.texts("exclude"))),
        encoding == null
            ? config.text("encoding").map(SourceOptions::charset).orElse(StandardCharsets.UTF_8)
            : encoding,
        Optional.ofNullable(release).or(() -> config.text("release").map(SourceOptions::release)));
  }

  private Options options(Config config) {
    Map<String, String> given = new TreeMap<>();
    config.table("rules").forEach((rule, level) -> given.put("rule." + rule, level));
    levels.forEach((rule, level) -> given.put("rule." + rule, level));
    given.put("strict", strict ? "true" : config.text("strict").orElse("false"));
    given.put("infer", infer == null ? config.text("infer").orElse("on") : infer);
    given.put("models", String.join(",", both(config.paths("models"), models)));
    return Options.of(given);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new CannotRun("there is no encoding '" + name + "'");
    }
  }

  private static int release(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CannotRun("a release is a number, not '" + text + "'");
    }
  }

  private static List<String> both(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
