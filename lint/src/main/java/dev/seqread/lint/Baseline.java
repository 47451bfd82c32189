package dev.seqread.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings that are known and stay silent, by their fingerprints. The file is JSON in a fixed
 * order, with rule, member and message for those who read its changes.
 */
final class Baseline {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> known;

  private Baseline(Set<String> known) {
    this.known = known;
  }

  /**
   * Reads a file.
   *
   * @throws CannotRun if it is not there or no baseline
   */
  static Baseline read(Path file) {
    if (Files.notExists(file)) {
      throw new CannotRun("no baseline " + file + "; make one with --update-baseline");
    }
    try {
      Set<String> known = new TreeSet<>();
      JsonNode findings = JSON.readTree(file.toFile()).path("findings");
      if (!findings.isArray()) {
        throw new CannotRun("no baseline of seqread: " + file);
      }
      findings.forEach(finding -> known.add(finding.path("fingerprint").asText()));
      return new Baseline(known);
    } catch (IOException e) {
      throw new CannotRun("cannot read baseline " + file + ": " + firstLine(e));
    }
  }

  boolean knows(Located found) {
    return known.contains(found.fingerprint());
  }

  /** How many of those that it knows are no longer found. */
  long gone(Report report) {
    Set<String> gone = new TreeSet<>(known);
    report.located().forEach(found -> gone.remove(found.fingerprint()));
    return gone.size();
  }

  /** Writes what a report has found as known. */
  static void write(Report report, Path file) {
    ObjectNode root = JSON.createObjectNode().put("version", 1);
    var findings = root.putArray("findings");
    report
        .located()
        .forEach(
            found ->
                findings
                    .addObject()
                    .put("fingerprint", found.fingerprint())
                    .put("rule", found.finding().rule())
                    .put("member", found.member())
                    .put("message", found.finding().message()));
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    } catch (IOException e) {
      throw new CannotRun("cannot write " + file + ": " + firstLine(e));
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
