package dev.seqread.processor.door;

import com.sun.source.util.JavacTask;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the doors of a compilation one: the first claims it, the others leave their options with
 * the claim.
 *
 * <p>Build tools load processors and plugins by class loaders of their own, which share no class of
 * ours, and a task has no room for a note. So a claim is a system property, named after the task
 * and removed when the check begins or the compilation ends.
 */
final class Claim {
  private final String property;

  private Claim(String property) {
    this.property = property;
  }

  static Claim on(JavacTask task) {
    return new Claim("dev.seqread.claim." + Integer.toHexString(System.identityHashCode(task)));
  }

  /** Adds options, over those of the doors before; true if there was none before. */
  boolean add(Map<String, String> options) {
    String earlier = System.getProperty(property);
    Map<String, String> all = new TreeMap<>(earlier == null ? Map.of() : read(earlier));
    all.putAll(options);
    System.setProperty(property, write(all));
    return earlier == null;
  }

  /** True if a door that can read more may take it over. */
  boolean isOpen() {
    return System.getProperty(owner()) != null;
  }

  /** Makes it the claim of a door, until another one takes it over. */
  void takeOver(String door) {
    System.setProperty(owner(), door);
  }

  /** True unless another door took it over. */
  boolean isOf(String door) {
    return System.getProperty(owner(), door).equals(door);
  }

  private String owner() {
    return property + ".owner";
  }

  /** Gives up the claim; returns the options of all doors. */
  Map<String, String> settle() {
    System.clearProperty(owner());
    String options = System.clearProperty(property);
    return options == null ? Map.of() : read(options);
  }

  private static String write(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> read(String text) {
    return text.lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(option -> option[0], option -> option[1]));
  }
}
