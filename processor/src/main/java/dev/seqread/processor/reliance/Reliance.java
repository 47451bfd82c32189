package dev.seqread.processor.reliance;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the verdict of one file rests on in other files.
 *
 * @param relier the qualified name of the file's first class
 * @param promises by method, as {@code app.Help.add(long,long)}
 */
public record Reliance(String relier, SortedMap<String, Promise> promises) {
  private static final String VERSION = "seqread reliance 1";
  private static final String RELIER = "of ";
  private static final String METHOD = "on ";
  private static final String DOES = "- ";
  private static final String GRANTS = "+ ";

  public Reliance {
    promises = Collections.unmodifiableSortedMap(new TreeMap<>(promises));
  }

  /** The same text for the same reliance, wherever it is written. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, VERSION);
    line(text, RELIER + relier);
    for (Map.Entry<String, Promise> entry : promises.entrySet()) {
      line(text, METHOD + entry.getKey());
      entry.getValue().does().forEach(clause -> line(text, DOES + clause));
      entry.getValue().grants().forEach(clause -> line(text, GRANTS + clause));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  /** Reads such a text; empty for one of another version. */
  public static Optional<Reliance> read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 2 || !lines[0].equals(VERSION) || !lines[1].startsWith(RELIER)) {
      return Optional.empty();
    }
    SortedMap<String, Promise> promises = new TreeMap<>();
    SortedSet<String> does = new TreeSet<>();
    SortedSet<String> grants = new TreeSet<>();
    String method = "";
    for (int i = 2; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith(DOES)) {
        does.add(line.substring(DOES.length()));
      } else if (line.startsWith(GRANTS)) {
        grants.add(line.substring(GRANTS.length()));
      } else {
        if (!method.isEmpty()) {
          promises.put(method, new Promise(does, grants));
        }
        does.clear();
        grants.clear();
        method = line.startsWith(METHOD) ? line.substring(METHOD.length()) : "";
      }
    }
    return Optional.of(new Reliance(lines[1].substring(RELIER.length()), promises));
  }
}
