package dev.seqread.processor.report;

import dev.seqread.processor.ir.Place;
import java.util.Comparator;
import java.util.List;

/**
 * One mistake.
 *
 * @param rule the rule's name, as {@code EscapeReturn}
 * @param place where it is reported
 * @param message one clause that names the value and the lock
 * @param flow how the value came there: where it was read, what it was assigned to, and where its
 *     section began, nearest first
 * @param advice what would make it right
 */
public record Finding(
    String rule, Level level, Place place, String message, List<Related> flow, String advice)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    flow = List.copyOf(flow);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
