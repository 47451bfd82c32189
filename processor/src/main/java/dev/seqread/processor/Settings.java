package dev.seqread.processor;

import dev.seqread.processor.report.Level;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user may set.
 *
 * @param levels the rules whose level differs from their own
 * @param strict report also unknown calls in sections, and suppressions that suppress nothing
 * @param infer find sections that nobody has marked
 */
public record Settings(SortedMap<String, Level> levels, boolean strict, boolean infer) {
  public static final Settings DEFAULT = new Settings(new TreeMap<>(), false, true);

  public Settings {
    levels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(levels));
  }

  /** Settings with one rule's level changed. */
  public Settings with(String rule, Level level) {
    Map<String, Level> changed = new TreeMap<>(levels);
    changed.put(rule, level);
    return new Settings(new TreeMap<>(changed), strict, infer);
  }
}
