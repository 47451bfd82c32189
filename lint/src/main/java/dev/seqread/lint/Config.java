package dev.seqread.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a project's {@code seqread.toml} says. It is found in the folder of what is checked, or in
 * the nearest one above; its paths are relative to its own folder.
 */
final class Config {
  static final String NAME = "seqread.toml";

  private static final Set<String> KEYS =
      new TreeSet<>(
          List.of(
              "baseline",
              "classpath",
              "encoding",
              "exclude",
              "fail-on",
              "infer",
              "models",
              "release",
              "rules",
              "strict"));

  private final @Nullable Path file;
  private final JsonNode root;

  private Config(@Nullable Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static Config none() {
    return new Config(null, new TomlMapper().createObjectNode());
  }

  /** The configuration for a file or folder. */
  static Config around(Path path) {
    Path start = path.toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(NAME))) {
        return read(folder.resolve(NAME));
      }
    }
    return none();
  }

  /**
   * Reads a file.
   *
   * @throws CannotRun if it can't be, or has a key that means nothing
   */
  static Config read(Path file) {
    try {
      JsonNode root = new TomlMapper().readTree(file.toFile());
      for (Iterator<String> keys = root.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        if (!KEYS.contains(key)) {
          throw new CannotRun(
              file + ": there is no key '" + key + "'; there are " + String.join(", ", KEYS));
        }
      }
      return new Config(file, root);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CannotRun("cannot read " + file + ": " + message);
    }
  }

  Optional<String> text(String key) {
    JsonNode value = root.path(key);
    return value.isMissingNode() ? Optional.empty() : Optional.of(scalar(key, value));
  }

  Optional<Path> path(String key) {
    return text(key).map(this::resolved);
  }

  /** The strings of an array. */
  List<String> texts(String key) {
    JsonNode value = root.path(key);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(key, "a list of strings");
    }
    List<String> all = new ArrayList<>();
    value.forEach(element -> all.add(scalar(key, element)));
    return all;
  }

  /** The same as paths. */
  List<String> paths(String key) {
    return texts(key).stream().map(text -> resolved(text).toString()).toList();
  }

  /** The strings of a table. */
  Map<String, String> table(String key) {
    JsonNode value = root.path(key);
    if (!value.isMissingNode() && !value.isObject()) {
      throw wrong(key, "a table");
    }
    Map<String, String> all = new TreeMap<>();
    value.properties().forEach(entry -> all.put(entry.getKey(), scalar(key, entry.getValue())));
    return all;
  }

  private String scalar(String key, JsonNode value) {
    if (!value.isValueNode()) {
      throw wrong(key, "a plain value");
    }
    return value.asText();
  }

  private CannotRun wrong(String key, String wanted) {
    return new CannotRun(file + ": '" + key + "' has to be " + wanted);
  }

  private Path resolved(String path) {
    return file == null ? Path.of(path) : file.resolveSibling(path);
  }
}
