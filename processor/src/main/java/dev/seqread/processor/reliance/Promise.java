package dev.seqread.processor.reliance;

import dev.seqread.processor.call.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a method does to whoever calls it in a section, clause by clause. Another one is no worse
 * that does no more, and grants no less.
 *
 * @param does each a thing that a caller would rather it did not
 * @param grants each a thing that a caller may count on
 */
public record Promise(SortedSet<String> does, SortedSet<String> grants) {
  /** Granted by what never returns, which implies whatever is said of returning. */
  static final String NEVER = "never returns";

  public Promise {
    does = Collections.unmodifiableSortedSet(new TreeSet<>(does));
    grants = Collections.unmodifiableSortedSet(new TreeSet<>(grants));
  }

  /** What a summary promises to callers. */
  public static Promise of(Summary summary) {
    return Clauses.of(summary);
  }

  /** In what a method became worse that promised this, in words; empty if in nothing. */
  public List<String> broken(Promise now) {
    List<String> all = new ArrayList<>();
    now.does.stream().filter(clause -> !does.contains(clause)).forEach(all::add);
    grants.stream()
        .filter(clause -> !now.isGranted(clause))
        .map(clause -> "no longer " + clause)
        .forEach(all::add);
    return List.copyOf(all);
  }

  private boolean isGranted(String clause) {
    return grants.contains(clause) || grants.contains(NEVER) || Answer.isImplied(clause, grants);
  }

  /** The answers that a body may give, of which one that is never given implies anything. */
  enum Answer {
    TRUE("true"),
    FALSE("false");

    private final String text;

    Answer(String text) {
      this.text = text;
    }

    String never() {
      return "never answers " + text;
    }

    String says(String what) {
      return "answers " + text + " only if " + what;
    }

    private static boolean isImplied(String clause, SortedSet<String> grants) {
      for (Answer answer : values()) {
        if (clause.startsWith(answer.says("")) && grants.contains(answer.never())) {
          return true;
        }
      }
      return false;
    }
  }
}
