package dev.seqread.processor.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped name was meant to be. */
final class Spelling {
  private static final int OFFERED = 3;

  private Spelling() {}

  /** The candidates that need the fewest edits, case aside; ties in the given order. */
  static List<String> nearest(String typed, List<String> candidates) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .sorted(Comparator.comparingInt(c -> edits(wanted, c.toLowerCase(Locale.ROOT))))
        .limit(OFFERED)
        .toList();
  }

  /** Levenshtein's distance. */
  static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[to.length()];
  }
}
