package dev.seqread.lint;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads class paths as they are given to the JDK's tools. */
final class ClassPath {
  private ClassPath() {}

  /** Its entries; one that ends in {@code *} stands for the jars of that folder, by their names. */
  static List<Path> parse(String text) {
    List<Path> entries = new ArrayList<>();
    for (String entry : text.split(File.pathSeparator)) {
      if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
        entries.addAll(
            jarsIn(Path.of(entry.equals("*") ? "" : entry.substring(0, entry.length() - 2))));
      } else if (!entry.isBlank()) {
        entries.add(Path.of(entry));
      }
    }
    return entries;
  }

  /** Says what is not there; build tools name folders that may never be made. */
  static void sayMissing(List<Path> entries, PrintWriter err) {
    List<Path> missing = entries.stream().filter(Files::notExists).toList();
    if (!missing.isEmpty()) {
      String more = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
      err.println(
          "seqread: not on the class path, since it does not exist: " + missing.get(0) + more);
    }
  }

  private static List<Path> jarsIn(Path folder) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
      found.forEach(jars::add);
    } catch (IOException e) {
      return List.of(folder);
    }
    jars.sort(null);
    return jars;
  }
}
